/** A short page of text from the messages: paragraphs apart by an empty line, `## ` before a heading, `- ` before a point. */
export function PlainText({ title, lead, text }: { title: string; lead: string; text: string }) {
  return (
    <>
      <header className="page-head">
        <h1>{title}</h1>
        <p className="lead">{lead}</p>
      </header>
      <div className="prose">{text.split('\n\n').map(block)}</div>
    </>
  )
}

function block(text: string) {
  if (text.startsWith('## ')) return <h2 key={text}>{text.slice(3)}</h2>
  if (!text.startsWith('- ')) return <p key={text}>{text}</p>
  return (
    <ul key={text}>
      {text.split('\n').map((point) => (
        <li key={point}>{point.slice(2)}</li>
      ))}
    </ul>
  )
}
