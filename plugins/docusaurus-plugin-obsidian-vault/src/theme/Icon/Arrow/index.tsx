import Icon from '@theme-init/Icon/Arrow';
import presentational from '../presentational.js';

export default presentational(Icon);
