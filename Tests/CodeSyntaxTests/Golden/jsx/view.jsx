// A button.
export const Button = ({ label }) => <button>{label}</button>;

function Page() {
  const rows = data.map((row) => <Row key={row.id} {...row} />);
  return <main>{rows}</main>;
}

class Old extends Component {
  state = 1;

  render() {
    return <Page />;
  }
}

export default Page;
