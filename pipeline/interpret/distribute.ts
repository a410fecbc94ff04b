/** Several subjects for several values: 【第一、第二产业增加值】分别增长3.5%、6.8%. */
import type { Grammar } from './grammar.ts'
import type { Topic } from './topic.ts'

/** 居民收入增长7%，其中【城镇】和【农村】分别…: the measure is that of the figure before. */
const townOrCountry = /^(?:城[镇市]|农村)(?:居民)?$/u
/** 煤炭、化工产能【分别】新增, 排放量【可望】 */
const toEach = /(?:可望|预计)?分别|(?:可望|预计)$/u
const trailing = /(?<=.{4})新增$/u
/** 普【及】率, 参【与】度 join nothing. */
const separators = /、|以及|(?<=[^普涉参])(?:[和与]|及(?![其时]))(?=.)/u

interface Distribution {
  readonly phrase: string
  readonly size: number
  readonly topic: Topic
  readonly grammar: Grammar
  readonly behind: string
}

/** One subject for each value, or null where the phrase does not divide. */
export function distribute ({ phrase: words, size, topic, grammar, behind }: Distribution): readonly string[] | null {
  const whole = words.replace(toEach, '')
  const closing = trailing.exec(whole)?.[0] ?? ''
  const phrase = whole.slice(0, whole.length - closing.length)
  if (phrase === '' && behind !== '') return null
  if (phrase.startsWith('占') && topic.history.length >= size) return sharesOfWholes(phrase, topic.history.slice(-size))
  if (phrase === '') {
    if (isOneRatio.test(topic.subject)) return null
    const joint = divide(topic.subject, size)
    if (joint !== null && joint.every(item => grammar.known.has(item))) return joint
    const distinct = topic.history.filter((subject, index, all) => subject !== all[index + 1])
    return distinct.length >= size ? distinct.slice(-size) : null
  }
  const items = divide(phrase, size) ?? (size === 2 ? divideTownAndCountry(phrase) : size === 3 && allSectors.test(phrase) ? ['一产', '二产', '三产'] : null)
  if (items === null) return null
  const residents = /居民[^居民]{2,12}$/u.exec(topic.subject)?.[0]
  if (residents !== undefined && items.every(item => townOrCountry.test(item))) return items.map(item => item.replace(/居民$/u, '') + residents)
  return perBase(completeShares(sectorsOf(phrase.includes('、') ? items.map(wholeWord) : items), grammar)).map(item => item + closing)
}

/** 【中】、高等职业教育在校生: half of a word, of which the next has the rest. */
const wholeWord = (item: string, index: number, items: readonly string[]): string => halfWord.test(item) ? item + (items[index + 1] ?? '').slice(1) : item
const halfWord = /^[中高大小初省市县乡]$/u

/** 增加值和税收，占【全县生产总值、财政收入】的比重: of each its own whole, where so many are listed. */
function sharesOfWholes (phrase: string, subjects: readonly string[]): readonly string[] {
  const [, wholes = '', tail = ''] = ofWholes.exec(phrase) ?? []
  const each = wholes.split(separators)
  return subjects.map((subject, index) => subject + (each.length === subjects.length ? `占${each[index] ?? ''}${tail}` : phrase))
}
const ofWholes = /^占(.{2,30}?)((?:的|中的?)?(?:比重|比例|份额))$/u

/** 城乡居民收入【比】缩小到2.3：1 is one ratio. */
const isOneRatio = /城乡.{0,12}(?:比值?|差距|倍差)$/u

/** 城乡居民收入 is 城镇居民收入 and 农村居民收入; 存贷款余额 is 存款余额 and 贷款余额. */
function divideTownAndCountry (phrase: string): readonly string[] | null {
  if (isOneRatio.test(phrase)) return null
  if (phrase.includes('城乡')) return ['城镇', '农村'].map(side => phrase.replace('城乡', side))
  if (phrase.endsWith('内外资')) return ['内资', '外资'].map(side => phrase.replace('内外资', side))
  return phrase.includes('存贷款') ? ['存款', '贷款'].map(side => phrase.replace('存贷款', side)) : null
}

/** Splits a coordination into `size` items at 、 first, then at 和, 与, 及. */
function divide (phrase: string, size: number): readonly string[] | null {
  const examples = size === 2 ? examplesAndOther.exec(phrase) : null
  if (examples !== null) return [examples[1] ?? '', examples[2] ?? '']
  const pieces = splitOutsideMarks(phrase)
  if (pieces.length === size) return pieces
  if (pieces.length === size - 1) {
    for (let at = pieces.length - 1; at >= 0; at--) {
      const split = [/以及/u, separators].map(sign => pieces[at]?.split(sign) ?? []).find(({ length }) => length === 2)
      if (split !== undefined) return [...pieces.slice(0, at), ...split, ...pieces.slice(at + 1)]
    }
    const first = pieces[0] ?? ''
    const quotes = first.split(/(?<=”)(?=“)/u)
    if (quotes.length === 2) return [...quotes, ...pieces.slice(1)]
  }
  return null
}

/** 【鲍鱼、对虾等海珍品产量】和【捕捞产量】: a list of examples is one of two. */
const examplesAndOther = /^([^和与及]{2,20}等[^和、等]{2,12})[和及]([^和、等]{2,14})$/u

function splitOutsideMarks (phrase: string): readonly string[] {
  const pieces: string[] = []
  let depth = 0
  let from = 0
  for (let at = 0; at < phrase.length; at++) {
    const character = phrase[at] ?? ''
    if ('“《（'.includes(character)) depth++
    else if ('”》）'.includes(character)) depth--
    else if (character === '、' && depth <= 0) {
      pieces.push(phrase.slice(from, at))
      from = at + 1
    }
  }
  pieces.push(phrase.slice(from))
  return pieces
}

/** 产值和税收【占全县的比重】 */
const shareTail = /(?:占|相当于)[^占、]{2,20}(?:比重|比例|份额)$/u
/** 绿色建筑和木屋【在新建房屋中的占比】 */
const shareWithin = /在[^、]{2,16}中的?占比$/u
/** 学前三年和高中阶段【毛】入学率; a rate of any act, 【处理】率, is no shorter than its act. */
function wholeRate (phrase: string, length: number): string {
  const least = phrase.endsWith('率') ? Math.max(length, shortestRate) : length
  return phrase.slice(-least - (/[毛净纯年]/u.test(phrase[phrase.length - least - 1] ?? '') ? 1 : 0))
}
const shortestRate = 3

const countedClass = /[一二三四五六七八九十][大项个类种](?=\p{Script=Han})/u

/** 工业和商贸业增加值【占生产总值的比重】: what the last is a share of, all are. */
function completeShares (items: readonly string[], grammar: Grammar): readonly string[] {
  const last = items[items.length - 1] ?? ''
  const [share = ''] = shareTail.exec(last) ?? shareWithin.exec(last) ?? []
  if (share === '' || items.slice(0, -1).some(item => item.includes('占'))) return complete(items, grammar)
  return complete(items.map((item, index) => index < items.length - 1 ? item : item.slice(0, -share.length)), grammar).map(item => item + share)
}

/** 粮油、畜禽、蔬菜三大产业链产值: the head noun of the last item belongs to all. */
function complete (items: readonly string[], grammar: Grammar): readonly string[] {
  const last = items[items.length - 1] ?? ''
  const counted = countedClass.exec(last)
  const flow = grammar.verbs.at(items[0] ?? '', 0)
  const opening = flow !== null && flow.row.flow ? flow.row.form : ''
  const sides = shareSides(items, opening, grammar)
  if (sides !== null) return sides
  return items.map((item, index) => {
    const opened = index > 0 && opening !== '' && !item.startsWith(opening) ? opening + item : item
    if (index > 0 && !grammar.known.has(opened) && isHanger(opened, grammar)) return withPrefixOf(items[0] ?? '', opened, grammar)
    if (index === items.length - 1) return grammar.known.has(`第${opened}`) ? `第${opened}` : counted === null ? opened : opened.replace(countedClass, '')
    if (last.startsWith(`非${item}`)) return item + last.slice(item.length + 1)
    const shared = isMoneyName.test(opened) && grammar.known.has(opened) ? null : knownWithTail(opened, last, grammar)
    if (shared !== null) return shared
    const near = nextHead(items.slice(index + 1), grammar)
    const owned = ofEach.exec(last)?.[1] ?? ''
    const head = counted === null ? near !== '' && owned.endsWith(near) ? owned : near : last.slice(counted.index + counted[0].length)
    return withHead(opened, head, last, grammar)
  })
}

/** 【实际利用外资】、引进域外资金: whole as it stands. */
const isMoneyName = /[投外内]资$/u

/** 设区市、县城和重点镇的【公共供水普及率】 */
const ofEach = /^[^的]{2,10}的([^的]{3,14})$/u

/** 工业废气、废水【处理率】和固废利用率: the head of the first item behind that has one. */
function nextHead (items: readonly string[], grammar: Grammar): string {
  for (const item of items) {
    const length = Math.max(...[grammar.hangers, grammar.rates, grammar.classes.list_head].map(words => words.before(item, item.length)?.length ?? 0))
    if (length > 0) return length < item.length ? wholeRate(item, length) : ''
  }
  return ''
}

/** 投资、消费【占比】: a share is of each. */
const isShare = /(?:占比|比重|比例)$/u
const isRate = /[率速幅比重例]$/u
const guests = /[游旅]客$/u
/** 汽车 is a name and a trade, 固定资产投资 a name only. */
const shortestName = 4
/** 养老保险、【失业保险】覆盖率: a name of one thing, of which another is told here. */
const ofNamed = /(?:覆盖|普及|参[保合]|达标)率$/u

function withHead (item: string, head: string, last: string, grammar: Grammar): string {
  if (head === '') return item
  if (isShare.test(head) && !isRate.test(item)) return item + head
  if (grammar.known.has(item) && item.length >= shortestName && !ofNamed.test(head) || guests.test(item) && head.endsWith('收入')) return item
  if (grammar.known.has(item + head)) return item + head
  const own = grammar.nouns.at(last, 0)?.length ?? 0
  if (own > 1 && own < last.length - head.length && grammar.nouns.at(item, 0)?.length === item.length) return item + last.slice(own)
  return item.endsWith(head) || endsMeasureNoun.test(item) || grammar.hangers.before(item, item.length) !== null ? item : item + head
}

/** 城市、农村【特困人员供养标准】; 【科技对】工业、农业【增长的贡献率】: what stands before the first and behind the last of the sides is shared. */
function shareSides (items: readonly string[], opening: string, { classes }: Grammar): readonly string[] | null {
  const last = items[items.length - 1] ?? ''
  const first = items[0] ?? ''
  const side = sidesOf(first, last, classes)
  if (side === null) return null
  const { words, leading, closing } = side
  if (closing.length >= last.length || countedClass.test(last)) return null
  const middle = items.slice(1, -1)
  if (middle.some(item => words.at(item, 0)?.length !== item.length)) return null
  const prefix = first.slice(0, -leading.length)
  const tail = last.slice(closing.length)
  const own = prefix !== '' && (opening !== '' || /[对为向]$/u.test(prefix) || closing.length === 1) ? prefix : ''
  return [first + tail, ...middle.map(item => own + item + tail), own + last]
}

const kindsOfSides = ['side_place', 'side_school', 'side_owner', 'side_scheme', 'side_matter', 'side_sector'] as const

/** 城镇…、【农村】…: what ends the first and begins the last, where both are of one kind. */
function sidesOf (first: string, last: string, classes: Grammar['classes']) {
  for (const kind of kindsOfSides) {
    const words = classes[kind]
    const leading = words.before(first, first.length)
    const closing = leading === null ? null : words.at(leading.length === 1 ? last.slice(0, 1) : last, 0)
    if (leading !== null && closing !== null) return { words, leading, closing }
  }
  return null
}

/** 【万元GDP】能耗、水耗: what the first is per, all are per. */
const rateBase = /^(?:万元|单位)(?:\p{Script=Han}|[A-Z]){2,7}?(?=[能水电用标]|二氧化)/iu
const perBaseUnit = /^每(?:平方公里|[万百千]?[人亩户])/u
const perBase = (items: readonly string[]): readonly string[] => {
  const base = (rateBase.exec(items[0] ?? '') ?? perBaseUnit.exec(items[0] ?? ''))?.[0]
  return base === undefined ? items : items.map(item => /^(?:万元|单位|每)/u.test(item) ? item : base + item)
}

const hanOf = (digit: string): string => '一二三'['123'.indexOf(digit)] ?? digit
/** 【三次产业】分别增长3%、6%、8% */
const allSectors = /^(?:全[国省区市州县])?三次产业$/u
/** 【二、三】产业比例, 【一、2、三】产 */
const sectorsOf = (items: readonly string[]): readonly string[] =>
  items.every(item => /^第?[一二三123](?=$|次?产)/u.test(item)) && /产/u.test(items[items.length - 1] ?? '')
    ? items.map(item => `第${hanOf(item.replace(/^第/u, '').slice(0, 1))}产业${(items[items.length - 1] ?? '').replace(/^第?[一二三123]次?产(?:业)?/u, '')}`)
    : items

const endsMeasureNoun = /(?:[数率量额值度]|人次)$/u
const isHanger = (noun: string, grammar: Grammar): boolean => grammar.hangers.at(noun, 0)?.length === noun.length

/** 私营企业【数】和注册资金 */
const countedNumber = /(?<=.{3})数$/u
/** 粮食播种面积和【产量】: what the first item is of, as far as a known name says. */
function withPrefixOf (first: string, noun: string, grammar: Grammar): string {
  for (let length = first.length - 1; length >= 2; length--) {
    if (grammar.known.has(first.slice(0, length) + noun)) return first.slice(0, length) + noun
  }
  const head = grammar.hangers.before(first, first.length)
  if (head === null) return countedNumber.test(first) ? first.slice(0, -1) + noun : noun
  return head.length === first.length ? noun : first.slice(0, -head.length) + noun
}

/** 城镇和农村【居民人均可支配收入】: the longest end of the last item that makes the first a known name. */
function knownWithTail (item: string, last: string, grammar: Grammar): string | null {
  for (let from = 1; from < last.length - 1; from++) {
    if (grammar.known.has(item + last.slice(from))) return item + last.slice(from)
  }
  return null
}
