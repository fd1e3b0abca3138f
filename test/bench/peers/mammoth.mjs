// mammoth: `html FILE` converts a Word file to HTML, `text FILE` takes its text.
import mammoth from 'mammoth';

const [task, path] = process.argv.slice(2);
const { value } = task === 'html' ? await mammoth.convertToHtml({ path }) : await mammoth.extractRawText({ path });
if (value.length === 0) throw new Error(`nothing read from ${path}`);
