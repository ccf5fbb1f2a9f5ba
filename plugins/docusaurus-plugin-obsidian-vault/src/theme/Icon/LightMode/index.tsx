import Icon from '@theme-init/Icon/LightMode';
import presentational from '../presentational.js';

export default presentational(Icon);
