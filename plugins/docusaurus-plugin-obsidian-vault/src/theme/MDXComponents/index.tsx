import MDXComponents from '@theme-init/MDXComponents';
import Anchors from '@theme/Anchors';
import Callout from '@theme/Callout';
import {CalloutContent, CalloutTitle} from '@theme/Callout/Title';
import ExamMark from '@theme/ExamMark';

export default {...MDXComponents, Anchors, Callout, CalloutContent, CalloutTitle, ExamMark};
