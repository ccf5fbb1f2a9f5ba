import Icon from '@theme-init/Icon/DarkMode';
import presentational from '../presentational.js';

export default presentational(Icon);
