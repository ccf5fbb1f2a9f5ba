import type {ComponentType, ReactNode, SVGProps} from 'react';

type Props = SVGProps<SVGSVGElement>;

/**
 * An icon as presentation: a screen reader passes over it just the same, and the markup around a note says nothing of what is
 * "hidden", so that a search of a page's source for what must not be published finds the note's own words alone.
 *
 * @param Icon - One of Docusaurus's.
 * @returns The same icon with another attribute.
 */
export default function presentational(Icon: ComponentType<Props>): (props: Props) => ReactNode {
  return function PresentationalIcon(props) {
    return <Icon {...props} aria-hidden={undefined} role="presentation" />;
  };
}
