/**
 * The indicator that a subject is: only where the whole phrase names it, for the whole place.
 *
 * A sub-item (食用菌出口额) or somebody else's figure (程力集团产值) is no indicator, so a phrase
 * must be a wording of `indicator_names` from its first character to its last, once the words
 * that change nothing are gone.
 */
import type { Lexicon, LexiconRow, Match } from '../lexicon.ts'
import { findClasses, WordFinder } from '../lexicon.ts'
import type { Figure, Observation } from '../types.ts'
import { isBesideOwn, isOfSize, isShareOfMany } from './parts.ts'
import { codeOfCount, findNewVerbs } from './stock.ts'

interface Names {
  readonly core: ReadonlySet<string>
  readonly codes: ReadonlyMap<string, string>
  readonly forms: WordFinder<LexiconRow<'indicator_names'>>
  /** Words of doing that may follow a name: 老旧小区改造【基本】完工. */
  readonly closers: WordFinder<LexiconRow<'trims'> | LexiconRow<'verbs'>>
  /** 【全部】脱贫, 【累计】加装: words between a thing and what is done with it. */
  readonly adverbs: WordFinder<LexiconRow<'trims'>>
  /** Words that tell how much of a thing and leave it the same: 出口额【增速】. */
  readonly ofRate: WordFinder<LexiconRow<'classes'>>
  /** 产值, 利税: what a thing has. */
  readonly attributes: WordFinder<LexiconRow<'hangers'>>
  /** 占比, 总额: attributes that leave the thing what it is. */
  readonly sameThing: WordFinder<LexiconRow<'classes'>>
  /** Words within a name that leave it the same: 新建【各类】学校. */
  readonly noMatter: WordFinder<LexiconRow<'classes'>>
  readonly dimensions: ReadonlyMap<string, string>
  /** Codes of what there is, and what is new of them: 高新技术企业, 【新增】高新技术企业; 高新技术企业【占地】 is neither. */
  readonly stocks: ReadonlyMap<string, string | null>
  readonly lasting: ReadonlySet<string>
  readonly newVerbs: WordFinder<LexiconRow<'verbs'>>
  readonly leads: WordFinder<LexiconRow<'trims'>>
  readonly verbs: WordFinder<LexiconRow<'verbs'>>
  readonly units: ReadonlyMap<string, string>
}

const namesOf = new WeakMap<Lexicon, Names>()

function indexNames (lexicon: Lexicon): Names {
  const known = namesOf.get(lexicon)
  if (known !== undefined) return known
  const made: Names = {
    core: new Set(lexicon.indicators.filter(({ tier }) => tier === 'core').map(({ code }) => code)),
    codes: new Map(lexicon.indicator_names.map(({ form, code }) => [bare(form), code])),
    forms: new WordFinder(lexicon.indicator_names),
    closers: new WordFinder<LexiconRow<'trims'> | LexiconRow<'verbs'>>([...lexicon.trims.filter(({ position }) => position !== 'keep'), ...lexicon.verbs]),
    adverbs: new WordFinder(lexicon.trims.filter(({ form, position }) => position !== 'keep' && (form.length === 2 || form === '的'))),
    ofRate: findClasses(lexicon).of_rate,
    attributes: new WordFinder(lexicon.hangers),
    sameThing: findClasses(lexicon).same_thing,
    noMatter: findClasses(lexicon).no_matter,
    dimensions: new Map(lexicon.indicators.map(({ code, dimension }) => [code, dimension])),
    stocks: new Map(lexicon.stocks.map(({ code, flow }) => [code, flow])),
    lasting: new Set(lexicon.stocks.flatMap(({ code, flow }) => flow === null ? [code] : [code, flow])),
    newVerbs: new WordFinder(findNewVerbs(lexicon)),
    leads: new WordFinder(lexicon.trims.filter(({ position }) => position === 'lead')),
    verbs: new WordFinder(lexicon.verbs.filter(({ flow }) => !flow)),
    units: new Map(lexicon.units.map(({ unit, dimension }) => [unit, dimension]))
  }
  namesOf.set(lexicon, made)
  return made
}

const marks = /[\s“”"'《》、，,。；;：:（）()]/gu
const bare = (text: string): string => text.replace(marks, '')
/** 棚户区【（危旧房）】改造 */
const aside = /（[^（）]{1,10}）/u
const share = /^(.*?)占.{2,24}$/u

/** The code of the whole vocabulary, and the same where it is of the core; null where none fits. */
export function findIndicator (figure: Pick<Figure, 'subject' | 'measure' | 'unit'>, placeNames: readonly string[], lexicon: Lexicon, isSum = false): Pick<Observation, 'indicator' | 'indicatorExtended'> {
  const names = indexNames(lexicon)
  const subject = bare(figure.subject)
  const numerator = share.exec(subject)?.[1]
  const intensity = shareOfProduct.test(subject) ? codeOf(subject.replace(shareOfProduct, '占GDP比重'), false, placeNames, names) : null
  const plain = bare(figure.subject.replace(aside, ''))
  const code = numerator === undefined ? codeOf(subject, isSum, placeNames, names) ?? (plain === subject ? null : codeOf(plain, isSum, placeNames, names)) : names.codes.get(subject) ?? intensity ?? codeOf(numerator, false, placeNames, names)
  return tierOf(code !== null && fits(figure, code, names) ? code : null, lexicon)
}

const itemBorder = /、|以及|[和与及]/u

/** 工业投资、技改投资, 城镇、农村【居民人均可支配收入】: the codes of several indicators; none where one of them has none. */
function codesOfList (subject: string, { codes }: Names): readonly string[] {
  const items = subject.split(itemBorder).map(bare)
  if (items.length < 2) return []
  const last = items.at(-1) ?? ''
  const found = items.map(item => [item, ...[...last].map((_, from) => item + last.slice(from))].map(name => codes.get(name)).find(code => code !== undefined) ?? null)
  return found.flatMap(code => code === null ? [] : [code]).slice(found.includes(null) ? found.length : 0)
}

const eachOf = /(?:[均都]|分别|各(?![类级种项]))\p{Script=Han}{0,4}$/u

/** 工业增加值【拉动】生产总值4个百分点: what one adds to the other. */
const drivenBy = /拉动/u

/** 城市道路和各类管网【300公里】; not 城市道路和各类管网均增加300公里. */
const countsTogether = ({ measure, numeral, sentence }: Figure, text: string): boolean =>
  measure === 'amount' && !eachOf.test(text.slice(sentence.start, numeral.start))

/** Of several indicators that share a figure the first (工业投资、技改投资均增长7%); a sum of two (高新技术企业和科技型企业800家) is neither. */
function codeOfShared (figure: Figure, code: string | null, text: string, names: Names): string | null {
  const codes = figure.rule.includes('all figures before') || names.codes.has(bare(figure.subject)) ? [] : codesOfList(figure.subject, names)
  const [first = null] = codes
  if (first === null) return code
  const isEach = !(figure.measure === 'amount' || figure.measure === 'change' && figure.unit !== '百分点') || codes.every(other => other === first) || eachOf.test(text.slice(figure.sentence.start, figure.numeral.start))
  return isEach && fits(figure, first, names) ? code ?? first : null
}

const tierOf = (code: string | null, lexicon: Lexicon): Pick<Observation, 'indicator' | 'indicatorExtended'> =>
  ({ indicator: code !== null && indexNames(lexicon).core.has(code) ? code : null, indicatorExtended: code })

/** 人均生产总值【相当于】全国的75% */
const measuredAgainst = /[占达由为从]|相当/u

/** 财政拨款【的60%】用于技术创新: the indicator is the whole, and the figure that of a part. */
const isShareOfIt = ({ measure, numeral, subject }: Figure, text: string): boolean =>
  measure === 'ratio' && text[numeral.start - 1] === '的' && !measuredAgainst.test(subject) && bare(text.slice(0, numeral.start - 1).slice(-40)).endsWith(bare(subject))

const classRule = /; (?:threshold|size of a step)(?:;|$)/u
const leastSum = 1e7

/** The indicator of a figure, and the unit that it gives to a sum without one: 生产总值突破4000亿. A bound of a class measures nothing. */
export function readIndicator (figure: Figure, text: string, placeNames: readonly string[], lexicon: Lexicon): Pick<Observation, 'indicator' | 'indicatorExtended' | 'unit'> {
  if (classRule.test(figure.rule) || figure.measure === 'change' && drivenBy.test(figure.subject)) return { indicator: null, indicatorExtended: null, unit: figure.unit }
  const names = indexNames(lexicon)
  const named = isOfSize(figure, text) || isBesideOwn(figure, text) || isShareOfIt(figure, text) ? null : figure.rule.includes('share spent on') ? names.codes.get(bare(figure.subject)) ?? null : codeOfShared(figure, findIndicator(figure, placeNames, lexicon, countsTogether(figure, text)).indicatorExtended, text, names)
  const isReach = named !== null && names.dimensions.get(named) !== 'percent' && isShareOfMany(figure, text)
  const found = tierOf(isReach ? null : named === null || figure.measure !== 'amount' ? named : codeOfCount(named, figure, text, names.codes.get(bare(figure.subject)) === named, lexicon), lexicon)
  const isSum = figure.unit === null && figure.measure === 'amount' && Math.abs(figure.value) >= leastSum && found.indicatorExtended !== null
  return { ...found, unit: isSum && names.dimensions.get(found.indicatorExtended ?? '') === 'money' ? '元' : figure.unit }
}

/** `isSum`: what the figure counts of two things is neither. */
function codeOf (phrase: string, isSum: boolean, placeNames: readonly string[], names: Names): string | null {
  for (let rest = phrase; rest !== '';) {
    const code = names.codes.get(rest) ?? names.codes.get(rest.slice(0, rest.length - (names.ofRate.before(rest, rest.length)?.length ?? 0))) ?? codeOfPart(rest, names) ?? codeInOtherWords(rest, names)
    if (code !== undefined) return code
    const opening = names.forms.at(rest, 0)
    if (opening !== null && opening.length > 3 && names.closers.at(rest, opening.length) !== null && !(isSum && joined.test(rest.slice(opening.length)))) {
      const opened = codeOfOpening(rest, opening, names)
      if (opened !== null || names.verbs.at(rest, 0) === null) return opened
    }
    const newVerb = names.newVerbs.at(rest, 0)
    if (newVerb !== null) return names.stocks.get(names.codes.get(rest.slice(newVerb.length)) ?? '') ?? null
    const place = placeNames.find(name => name !== '' && rest.startsWith(name))
    const length = place?.length ?? names.leads.at(rest, 0)?.length ?? names.verbs.at(rest, 0)?.length ?? 0
    if (length === 0) return null
    rest = rest.slice(length)
  }
  return null
}

/** 新建改建污水管网, 新改建污水管网: one and the same. */
const builtAnew = /^新[建设改造修复提升增扩和]{2,10}/u
const buildings: readonly string[] = ['新建', '新改建', '新改扩建', '新建改造']

/** A name with another verb of building, or with a word in it that leaves it the same. */
function codeInOtherWords (phrase: string, names: Names): string | undefined {
  const verb = builtAnew.exec(phrase)?.[0]
  const wordings = [phrase, ...verb === undefined ? [] : buildings.map(form => form + phrase.slice(verb.length))]
  return wordings.map(wording => names.codes.get(wording) ?? codeWithoutWord(wording, names)).find(code => code !== undefined)
}

/** 新建【各类】学校, 港口【综合】吞吐能力 */
function codeWithoutWord (phrase: string, { codes, noMatter }: Names): string | undefined {
  for (let at = 2; at < phrase.length - 1; at++) {
    const word = noMatter.at(phrase, at)
    const behind = phrase.slice(at + (word?.length ?? 0))
    const code = word === null || behind === '' ? undefined : codes.get(phrase.slice(0, at) + behind)
    if (code !== undefined) return code
  }
  return undefined
}

const task = /的?任务$/u
const within = /^(.{4,12})中(?:用于)?(.{2,12})$/u
/** 研发投入【占到GDP】 */
const shareOfProduct = /占到?(?:GDP|\p{Script=Han}{0,4}生产总值)(?:的?比[重例])?(?:有望)?$/u

/** 高新技术产业【完成】增加值 */
const lightVerb = /(?<=.{2})(?:完成|实现)(?=.{2})/u

/** 农村贫困人口脱贫【任务】, 公共财政支出【中】民生支出: other shapes of a name. */
function codeOfPart (phrase: string, { codes }: Names): string | undefined {
  const [, whole = '', part = ''] = within.exec(phrase) ?? []
  if (codes.has(whole)) return codes.get(part)
  return codes.get(phrase.replace(task, '')) ?? codes.get(phrase.replace(lightVerb, ''))
}

/**
 * The code of a phrase that opens with a name, if need be without the word behind it (贫困人口【全部】脱贫);
 * one that ends with an attribute of its own is another thing: 规模以上工业【完成利税】.
 */
function codeOfOpening (phrase: string, opening: Match<LexiconRow<'indicator_names'>>, { adverbs, attributes, codes, newVerbs, sameThing, stocks }: Names): string | null {
  if (people.test(phrase.slice(opening.length))) return null
  const adverb = adverbs.at(phrase, opening.length)
  const without = adverb === null ? undefined : codes.get(opening.row.form + phrase.slice(opening.length + adverb.length))
  if (without !== undefined) return without
  const attribute = attributes.before(phrase, phrase.length)
  if (sameThing.before(phrase, phrase.length) !== null || joined.test(phrase.slice(opening.length))) return opening.row.code
  const flow = stocks.get(opening.row.code)
  const rest = phrase.slice(opening.length)
  if (means.test(rest)) return null
  if (building.test(rest)) return opening.row.code
  if (newVerbs.at(rest, 0)?.length === rest.length) return flow ?? null
  if (attribute === null || phrase.length - attribute.length < opening.length) return flow === undefined ? opening.row.code : null
  return codes.get(bare(opening.row.form + attribute.row.form)) ?? null
}

/** 乡镇卫生院【和】县级医院; not 乡镇卫生院【和一批】县级医院, which are not counted. */
const joined = /^(?:建设|改造)?[和与及](?!一批)/u

/** 第三产业【从业人员】比例: those who work in it. */
const people = /^(?:[从就]业|劳动力)(?:[比结占]|人员)/u

/** 棚户区改造【为重点的】保障性安居工程 */
const means = /^为\p{Script=Han}{1,3}的/u

/** 沼气池【建设任务】15万口 */
const building = /^建设(?:任务)?$/u

/** An amount in another kind of unit is another thing: 老旧小区改造 in 元 is its money, 高速公路 in 条 no length; a capacity of a day may be in 吨, a wage in 元/月. Grain in 户 is a slip of the pen, which a check finds. */
function fits ({ measure, unit }: Pick<Figure, 'measure' | 'unit'>, code: string, names: Names): boolean {
  const wanted = names.dimensions.get(code)
  if (measure !== 'amount' || unit === null || wanted === undefined || wanted === 'other') return true
  const given = names.units.get(unit)
  if (given === undefined || given === wanted || names.units.get(unit.split('/')[0] ?? '') === wanted) return true
  if (wanted === 'mass') return given === 'count' || given === 'person'
  if (wanted === 'flow') return given === 'mass' || given === 'volume'
  if (wanted === 'ratio' || wanted === 'length' && !names.lasting.has(code)) return given === 'count'
  return wanted === 'person' && unit === '个'
}
