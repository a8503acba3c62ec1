import "server-only";
export default function Page() {
  return <p>Hello</p>;
}
