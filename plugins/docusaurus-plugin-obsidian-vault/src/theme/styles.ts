import 'katex/dist/katex.min.css';
import './styles/tokens.css';
import './styles/typography.css';
import './styles/callouts.css';
import './styles/embeds.css';
import './styles/tips.css';
import './styles/layout.css';
import './styles/print.css';
