"""python-docx: `write CONTENT.json OUT.docx` makes a Word file, `read FILE.docx` takes text and style of each paragraph."""
import json
import sys

from docx import Document


def write(content_path, out_path):
    with open(content_path, encoding="utf-8") as file:
        content = json.load(file)
    document = Document()
    document.add_heading(content["title"], 0)
    for chapter in content["chapters"]:
        document.add_heading(chapter["heading"], 1)
        for number, entry in enumerate(chapter["entries"], 1):
            paragraph = document.add_paragraph()
            paragraph.add_run(f"{number}.{entry['heading']}。").bold = True
            paragraph.add_run(entry["body"])
    document.save(out_path)


def read(path):
    paragraphs = [(paragraph.style.name, paragraph.text) for paragraph in Document(path).paragraphs]
    if not paragraphs:
        raise SystemExit(f"nothing read from {path}")


if sys.argv[1] == "write":
    write(sys.argv[2], sys.argv[3])
else:
    read(sys.argv[2])
