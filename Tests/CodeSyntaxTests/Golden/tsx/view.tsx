import React from 'react';

type Props = {
  title: string;
};

/** Shows a title. */
export function Header({ title }: Props): JSX.Element {
  const onClick = () => setOpen(true);
  return <h1 onClick={onClick}>{title}</h1>;
}

export const List: React.FC<{ items: string[] }> = ({ items }) => (
  <ul>
    {items.map((item) => (
      <li key={item}>{item}</li>
    ))}
  </ul>
);

const Fancy = React.memo(function Fancy(props: Props) {
  return <Header {...props} />;
});

class Panel extends React.Component<Props, State> {
  state = { open: false };

  handle = <T,>(event: T): void => {};

  override render() {
    return (
      <>
        <Header title="a" />
      </>
    );
  }
}

export default function App() {
  return <Panel title="x" />;
}
