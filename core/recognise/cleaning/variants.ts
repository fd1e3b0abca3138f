import { markVariants } from './signs.ts';

/** Traditional and variant forms that turn up in simplified text (scans, old fonts, copied headings), each with its usual form. */
const pairs =
  '為为於于內内與与國国學学會会對对時时實实發发業业來来個个們们這这裡里裏里後后過过進进還还開开關关長长門门間间問问題题體体無无機机構构樣样種种務务動动勞劳產产資资質质應应當当並并現现經经濟济統统計计劃划規规範范領领導导組组織织' +
  '設设備备準准條条證证認认識识說说話话語语課课講讲論论議议評评價价優优勢势環环節节約约級级維维護护網网絡络線线綜综緊紧續续練练緣缘總总縣县繫系聯联職职聽听聲声衛卫術术補补裝装複复見见視视覺觉觀观調调諧谐讓让財财責责貫贯貧贫費费' +
  '貿贸賽赛趨趋踐践車车軍军軟软較较輔辅輪轮輸输辦办農农運运達达違违遠远適适選选遷迁鄉乡釋释錄录鐵铁鎮镇際际陳陈陽阳隊队階阶隨随險险雙双雖虽難难電电靈灵靜静響响頂顶項项順顺須须預预頭头願愿類类顧顾風风養养餘余館馆驗验驅驱點点黨党' +
  '齊齐齡龄億亿儀仪側侧傳传傷伤僅仅兒儿兩两冊册凈净減减創创劇剧勵励勝胜區区協协單单卻却廠厂厲厉參参員员啟启喚唤團团園园圖图圓圆場场壓压壞坏壯壮處处夠够夢梦奧奥奮奋婦妇孫孙寧宁審审寫写寬宽專专將将尋寻層层屬属島岛帶带幫帮幾几庫库' +
  '廣广廢废張张強强彈弹歸归徑径從从復复徵征憂忧憲宪懷怀戰战戶户執执擇择擔担據据擁拥擴扩攜携敗败敵敌數数斷断舊旧暢畅曉晓書书東东極极榮荣樂乐標标樓楼橋桥檢检權权歡欢歲岁歷历殘残殺杀氣气決决沒没沖冲況况淺浅淨净測测湯汤溝沟滅灭' +
  '滿满漢汉潔洁濃浓灣湾災灾爭争爾尔獎奖獨独獲获畢毕畫画異异療疗盡尽監监盤盘眾众確确礎础禮礼稅税穩稳窮穷競竞築筑籌筹糧粮紀纪納纳純纯細细終终結结給给績绩綠绿編编縮缩罰罚羅罗義义習习聖圣腦脑臺台臨临舉举藝艺藥药蘭兰號号製制訂订記记' +
  '訊讯訓训託托訪访許许詳详誠诚誤误請请諸诸謀谋謝谢譯译讀读變变豐丰負负貢贡貨货購购賞赏賢贤贊赞賴赖贏赢趕赶軌轨載载輕轻轄辖轉转邊边郵邮鄰邻醫医鋪铺銀银銷销鋼钢錢钱鎖锁鏈链鑒鉴閉闭闊阔隱隐雜杂離离頒颁頻频額额飛飞飯饭飲饮飾饰馬马' +
  '駐驻騎骑騙骗驚惊魚鱼魯鲁鮮鲜鳥鸟麗丽麼么龍龙囯国囬回羣群峯峰隣邻啓启慾欲鬥斗衆众穀谷佈布佔占併并倂并讚赞牆墙綫线';

const usual = new Map<string, string>();
for (let index = 0; index + 1 < pairs.length; index += 2) {
  usual.set(pairs[index]!, pairs[index + 1]!);
}
const variants = [...usual.keys()].join('');
markVariants(variants);
const anyVariant = new RegExp(`[${variants}]`, 'gu');

/** Puts the usual form for every traditional or variant character of the table; a text in traditional script is left to others. */
export function simplify(text: string): string {
  return text.replace(anyVariant, (char) => usual.get(char)!);
}

/** Number of characters that `simplify` would change. */
export function countVariants(text: string): number {
  return text.match(anyVariant)?.length ?? 0;
}
