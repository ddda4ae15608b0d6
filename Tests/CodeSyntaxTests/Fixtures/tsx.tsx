import React, { useState } from 'react';

interface CounterProps {
  start?: number;
  onChange(value: number): void;
}

type Handler = (event: React.MouseEvent) => void;

/** A number with two buttons. */
export function Counter({ start = 0, onChange }: CounterProps) {
  const [value, setValue] = useState(start);

  const step = (by: number): Handler => () => {
    setValue(value + by);
    onChange(value + by);
  };

  return (
    <div className="counter">
      <button onClick={step(-1)}>-</button>
      <output>{value}</output>
      <button onClick={step(+1)}>+</button>
    </div>
  );
}

export const Page: React.FC = () => <Counter onChange={console.log} />;

export class Boundary extends React.Component<{ children: React.ReactNode }> {
  state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  render() {
    return this.state.failed ? <p>Something failed.</p> : this.props.children;
  }
}
