import Icon from '@theme-init/Icon/SystemColorMode';
import presentational from '../presentational.js';

export default presentational(Icon);
