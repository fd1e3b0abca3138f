/** The words of completion while typing; part of `zh`. */
export const completionWords = {
  isOn: '续写提示：开',
  isOff: '续写提示：关',
  hint: '写到句中停一停，后面会用灰字提示怎么接；按 Tab 采用，Ctrl+→ 只采用一个词，Esc 不用。',
  offered: (text: string) => `续写：${text}。按 Tab 采用。`,
};
