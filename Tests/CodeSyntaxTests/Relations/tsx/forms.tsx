import { useState } from "react";
import type { Shape } from "./shapes";
import Canvas, { Stroke as Line } from "./canvas";

type Props = { shape: Shape; onPick?: (shape: Shape) => void };

export function Picker({ shape, onPick }: Props) {
  const [open, setOpen] = useState<boolean>(false);
  return (
    <Canvas.Layer title={label(shape)} onClick={() => setOpen(!open)}>
      <div className="picker">{open && <Line width={shape.width} />}</div>
      <Canvas key={shape.id} onPick={onPick}>{render(shape)}</Canvas>
    </Canvas.Layer>
  );
}

class Panel extends React.Component<Props> {
  render() {
    return <Picker shape={this.props.shape} />;
  }
}
