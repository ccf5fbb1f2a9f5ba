import Icon from '@theme-init/Icon/Menu';
import presentational from '../presentational.js';

export default presentational(Icon);
