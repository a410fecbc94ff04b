/**
 * Every type that crosses a stage border, in the order in which the line makes them.
 *
 *   Source → Report → Document → Mention[] → Statement[] → Linked → Checked → tables
 *
 * Up to `Linked`, spans are offsets into the report's *view* (the text as repaired for
 * reading). `validate` gives every span its place in the *source text*, the only offsets
 * that are published. `null` means "the text doesn't say".
 */

/** Half-open, in UTF-16 code units. */
export interface Span { readonly start: number; readonly end: number }

// ── ingest ────────────────────────────────────────────────────────────────────────────

export type SourceFormat = 'txt' | 'html' | 'docx' | 'doc' | 'pdf'
export type SourceEncoding = 'utf-8' | 'utf-8-bom' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'big5'

/** A file's bytes and where they came from; what `effects` hands to the line. */
export interface RawFile {
  /** Relative to the sources folder, with forward slashes. */
  readonly path: string
  readonly bytes: Uint8Array
  /** Lower-case hex. */
  readonly sha256: string
}

/**
 * The text of one report: a text file's characters without a leading BOM and nothing else changed,
 * or what the reader of its format extracted. What is published, and what offsets point into.
 */
export interface Source {
  readonly path: string
  readonly sha256: string
  readonly bytes: number
  readonly format: SourceFormat
  /** Null for formats that are no text themselves: docx, doc, pdf. */
  readonly encoding: SourceEncoding | null
  readonly text: string
}

/** Why a file has no place in the dataset: one line each, naming the words and the cure. */
export interface Rejection {
  readonly path: string
  readonly sha256: string
  readonly check: string
  readonly message: string
}

// ── normalise ─────────────────────────────────────────────────────────────────────────

export type RepairName =
  | 'full_width' | 'stray_space' | 'escaped_newline' | 'lost_character'
  | 'page_chrome' | 'mojibake' | 'misprint' | 'traditional_character'

/** One named repair. Spans are offsets into the source text. */
export interface Edit extends Span {
  readonly repair: RepairName
  readonly was: string
  readonly became: string
  readonly reason: string
}

/**
 * The text as it is read. `origin[i]` is the source offset of the view's character `i`;
 * `origin` has one entry more than the text, for its end.
 */
export interface View { readonly text: string; readonly origin: Int32Array }

export interface Report {
  readonly source: Source
  readonly view: View
  readonly edits: readonly Edit[]
}

// ── segment ───────────────────────────────────────────────────────────────────────────

export type SectionRole =
  | 'front_matter' | 'opening' | 'review' | 'problems' | 'requirements' | 'targets' | 'plan'
  | 'self_improvement' | 'closing' | 'glossary' | 'notes' | 'back_matter'

/** First and last year of a span of years; equal for one year. */
export interface Years { readonly first: number; readonly last: number }

/**
 * A node of the tree of headings. Sections of one depth never overlap; those of depth 1
 * cover the text. `index` is the place in `Document.sections` (document order).
 */
export interface Section extends Span {
  readonly index: number
  readonly parent: number | null
  /** 1, 2, 3 … among the children of its parent. */
  readonly ordinal: number
  readonly depth: number
  /** As written, without the closing 。; empty for text that stands before any heading. */
  readonly heading: string
  readonly role: SectionRole
  /** The years the section reports on or plans for, as far as a heading above it says. */
  readonly years: Years | null
}

/** A stretch of text ended by 。！？ or a line break. */
export interface Sentence extends Span {
  /** The innermost section that holds it. */
  readonly section: number
}

export type ReportType = 'gov' | 'party' | 'other'
export type Level = 'national' | 'province' | 'prefecture' | 'county' | 'township'

/** What stands at the head of a report about itself, in its own words. */
export interface Masthead {
  readonly title: string
  readonly type: ReportType
  /** Names of the place the report may be of, the likeliest first: 义马市, 中华人民共和国 … */
  readonly placeNames: readonly string[]
  /** What the report calls its own body (市人民政府, 我县, 全省 …) says of its level. */
  readonly level: Level | null
  readonly reportYear: number | null
  readonly reviewYears: Years | null
  readonly planYears: Years | null
  /** ISO dates. */
  readonly deliveredOn: string | null
  readonly publishedOn: string | null
  /** 义马市第十一届人民代表大会第二次会议 */
  readonly meeting: string | null
  readonly speaker: string | null
  /** 市长, 代省长 … */
  readonly speakerPost: string | null
  /** What the file's name says, to be held against the text; never trusted over it. */
  readonly hints: { readonly placeName: string | null; readonly year: number | null; readonly adcode: string | null }
}

export interface Document {
  readonly report: Report
  readonly masthead: Masthead
  readonly sections: readonly Section[]
  readonly sentences: readonly Sentence[]
}

// ── recognise ─────────────────────────────────────────────────────────────────────────

export type Script = 'arabic' | 'chinese'

/** A numeral as written. Its exact value is `digits` × 10^`exponent`; no scale, no unit. */
export interface Numeral extends Span {
  readonly script: Script
  /** Decimal digits without a point, no sign: `4.5` is digits 45, exponent −1. */
  readonly digits: string
  readonly exponent: number
  /** The denominator of a Chinese fraction (三分之二: digits 2, divisor 3). */
  readonly divisor: number | null
}

export type Bound = 'exact' | 'ge' | 'gt' | 'le' | 'lt' | 'approx'

/**
 * A numeral with what is written right behind it: 【40多个】, 【3.6亿平方米】, 【60%以上】. The span
 * is that of the whole expression.
 */
export interface Mention extends Span {
  readonly numeral: Numeral
  /** The power of ten of the scale characters behind an Arabic numeral: 亿 is 8. */
  readonly scale: number
  /** 余, 多, 几, 来: somewhat more than the number. */
  readonly more: boolean
  /** The unit as written and as published; null where none stands there. */
  readonly unit: { readonly form: string; readonly base: string; readonly dimension: string; readonly start: number } | null
  /** 以上, 左右 … behind the unit. */
  readonly boundAfter: Bound | null
  /** The sentence that holds it, by index. */
  readonly sentence: number
}

// ── interpret ─────────────────────────────────────────────────────────────────────────

export type NumeralRole =
  | 'measure' | 'rank' | 'date' | 'ordinal' | 'name' | 'footnote' | 'debris' | 'unresolved'
export type Measure = 'amount' | 'growth' | 'change' | 'ratio' | 'rank'
export type Basis = 'yoy' | 'comparable' | 'cumulative' | 'annual_average' | 'vs_plan' | 'vs_peer'
export type Status = 'actual' | 'estimate' | 'target' | 'context'
export type Tone = 'hard' | 'ambition' | 'expectation'

/**
 * What one numeral says. Every numeral of a report has exactly one; `figure` is the index
 * of the figure it takes part in (the second end of a range shares its first end's).
 */
export interface Statement {
  readonly numeral: Numeral
  readonly role: NumeralRole
  /** The name of the rule that decided. */
  readonly rule: string
  readonly figure: number | null
  /** For a date, the day, month, year or span it names: `2023-02-23`, `2022-10`, `2018/2023`. */
  readonly period: string | null
}

/** A reported figure: one row of the published observations, before it is linked. */
export interface Figure extends Span {
  readonly numeral: Span
  readonly section: number
  readonly sentence: Span
  readonly subject: string
  readonly measure: Measure
  /** Scale multiplied out, sign applied; % stays in per cent. */
  readonly value: number
  readonly valueHigh: number | null
  /** Base unit; null where the text has none. */
  readonly unit: string | null
  readonly bound: Bound
  readonly basis: Basis | null
  /** `2022`, `2018/2023`, `2022-10`, `2023-01/2023-03`. */
  readonly period: string | null
  readonly status: Status
  readonly modality: string | null
  readonly tone: Tone | null
  /** ISO date or month or year by which a target is due. */
  readonly deadline: string | null
  readonly rankScope: string | null
  readonly confidence: number
  readonly rule: string
}

/** A promise without a number: 居民收入与经济增长基本同步. */
export interface Pledge extends Span {
  readonly section: number
  readonly sentence: Span
  readonly subject: string
  /** `in_step_with`, `stable_growth`, `assigned_task` … */
  readonly relation: string
  /** What it is held against: 经济增长, 省下达任务. */
  readonly against: string | null
  readonly period: string | null
  readonly modality: string | null
  readonly tone: Tone | null
}

export interface Interpretation {
  readonly statements: readonly Statement[]
  readonly figures: readonly Figure[]
  readonly pledges: readonly Pledge[]
  /** Lost characters that the text proves; spans in the view. */
  readonly edits: readonly Edit[]
}

// ── link ──────────────────────────────────────────────────────────────────────────────

/** The place a report is of, as an entry of GB/T 2260 in the report's year. */
export interface Place {
  readonly adcode: string
  readonly name: string
  readonly level: Level
  readonly province: string | null
  readonly prefecture: string | null
}

export interface Observation extends Figure {
  /** A code of the core vocabulary, whose readings are measured against labels. */
  readonly indicator: string | null
  /** A code of the whole vocabulary, core or extended. */
  readonly indicatorExtended: string | null
  readonly rankScopePlace: string | null
  readonly rankScopeAdcode: string | null
}

export interface LinkedPledge extends Pledge { readonly indicator: string | null; readonly indicatorExtended: string | null }

/** Everything known of one report; spans still in the view. */
export interface Linked {
  readonly document: Document
  readonly reportId: string
  readonly place: Place | null
  readonly statements: readonly Statement[]
  readonly observations: readonly Observation[]
  readonly pledges: readonly LinkedPledge[]
  readonly edits: readonly Edit[]
  /** What linking found doubtful: file name against text, two places of one name … */
  readonly doubts: readonly Doubt[]
}

// ── name ──────────────────────────────────────────────────────────────────────────────

export type EntityType = 'person' | 'place' | 'organization' | 'event' | 'document' | 'project' | 'term'

/** A name where it stands; the outermost one, without quote marks and 《》. */
export interface NamedMention extends Span {
  readonly type: EntityType
  /** The thing's name as far as the text tells its long form; else as written. */
  readonly name: string
  /** The division that a place is, in the report's year. */
  readonly adcode: string | null
  /** The adcode of the place in whose reports the name means this thing; null where it does everywhere. */
  readonly scope: string | null
  readonly rule: string
}

/** An entry of the report's own explanation of terms. */
export interface GlossaryEntry extends Span {
  /** Its number as written. */
  readonly marker: string | null
  readonly term: Span
  readonly definition: Span
  /** Where the term, or its marker, first stands in the body. */
  readonly firstMention: number | null
}

export type ProjectStage = 'planned' | 'signed' | 'started' | 'under_construction' | 'completed' | 'in_production'

/** What a report says of a named project in one sentence. */
export interface Project extends Span {
  readonly name: string
  readonly owner: string | null
  readonly place: string | null
  /** Index of the observation that is its capacity, and of its investment. */
  readonly capacity: number | null
  readonly investment: number | null
  readonly stage: ProjectStage | null
  readonly sentence: Span
}

export interface Naming {
  readonly mentions: readonly NamedMention[]
  readonly glossary: readonly GlossaryEntry[]
  readonly projects: readonly Project[]
}

/** A linked report and whom and what it names; spans still in the view. */
export interface Named extends Linked { readonly naming: Naming }

// ── validate ──────────────────────────────────────────────────────────────────────────

export type Severity = 'error' | 'warning' | 'info'

/** `derived`: implied by what the report states, but not stated by it. */
export type RelationVerdict = 'confirmed' | 'contradicted' | 'derived'

/**
 * What figures of one report say of each other. The span is that of the stated figure, or of
 * the first term where none is stated.
 */
export interface Relation extends Span {
  /** The kind of relation: `share_of_whole`, `growth_gap` … */
  readonly relation: string
  readonly subject: string
  /** The terms as written: 6.72亿元 ÷ 9.6亿元. */
  readonly formula: string
  readonly unit: string | null
  /** The first numerals of all figures that take part, the stated one last. */
  readonly terms: readonly Span[]
  /** From the figures as written; null where the relation only sets limits. */
  readonly computed: number | null
  /** Between which values the unrounded figures can lead. */
  readonly computedLow: number
  readonly computedHigh: number
  readonly stated: number | null
  readonly difference: number | null
  readonly verdict: RelationVerdict
}

/** A finding before its place in the tables is known. Spans in the view. */
export interface Doubt {
  readonly check: string
  readonly severity: Severity
  readonly message: string
  readonly span: Span | null
}

/** What an issue's figure should be by the others, what it is, and how far they lie apart. */
export interface Difference { readonly expected: string; readonly actual: string; readonly difference: number | null }

export interface Issue {
  /** Null for a file that never became a report. */
  readonly reportId: string | null
  readonly table: string
  readonly rowId: string | null
  readonly check: string
  readonly severity: Severity
  readonly message: string
  readonly span: Span | null
  readonly values?: Difference
}

/** What became of one core indicator in one report; the years are those it reviews and plans for. */
export interface CoverageCell {
  readonly indicator: string
  readonly actuals: number
  readonly targets: number
  /** Why there is no actual: its name doesn't occur, it occurs without a figure, its figures are of other years or aims. */
  readonly reason: 'not_named' | 'no_figure' | 'other_period' | null
}

/**
 * One report as it is published. Every span is now an offset into the source text, and
 * `withheld` names the observations (by index) that are not published.
 */
export interface Checked {
  readonly source: Source
  readonly reportId: string
  readonly masthead: Masthead
  readonly place: Place | null
  readonly sections: readonly Section[]
  readonly statements: readonly Statement[]
  readonly observations: readonly Observation[]
  readonly pledges: readonly LinkedPledge[]
  readonly edits: readonly Edit[]
  readonly relations: readonly Relation[]
  /** What one in the last written digit of each observation is worth; null where that can't be said. */
  readonly quanta: ReadonlyArray<number | null>
  readonly coverage: readonly CoverageCell[]
  readonly issues: readonly Issue[]
  readonly naming: Naming
}

/** What the line makes of one file: a report to publish, or the reason why not. */
export type Outcome =
  | { readonly kind: 'report'; readonly report: Checked }
  | { readonly kind: 'rejected'; readonly rejection: Rejection }

// ── collate ───────────────────────────────────────────────────────────────────────────

/** A figure of a core indicator for one year, as it is compared between reports. */
export interface BriefFigure extends Span {
  /** Its observation_id. */
  readonly id: string
  readonly sentence: Span
  readonly indicator: string
  readonly measure: Measure
  readonly year: number
  readonly isTarget: boolean
  readonly value: number
  readonly valueHigh: number | null
  readonly unit: string | null
  readonly bound: Bound
  readonly tone: Tone | null
  /** What one in the last written digit is worth; null where that can't be said. */
  readonly quantum: number | null
}

/** What collate keeps of a report: where it stands, and one figure for each indicator, measure and year. */
export interface Brief {
  readonly reportId: string
  readonly path: string
  readonly type: ReportType
  readonly place: Place | null
  /** The place as the report writes it; the key of places that have no code. */
  readonly placeName: string
  readonly reportYear: number | null
  readonly reviewYear: number | null
  readonly planYear: number | null
  readonly figures: readonly BriefFigure[]
  /** Indicators promised without a number. */
  readonly pledged: readonly string[]
}

/** A place through the years, under its last code. */
export interface PanelPlace {
  readonly key: string
  readonly adcode: string | null
  readonly name: string
  readonly level: Level | null
  readonly province: string | null
}

/** A figure and the report it comes from. */
export interface Sourced { readonly figure: BriefFigure; readonly brief: Brief }

/** A place and year; cells by column: gdp_amount, gdp_growth_target. */
export interface PanelRow {
  readonly place: PanelPlace
  readonly year: number
  readonly cells: ReadonlyMap<string, number>
}

export type FulfilmentVerdict = 'met' | 'missed' | 'not_reported'
/** What became of the promise in the next plan. */
export type NextTarget = 'kept' | 'raised' | 'lowered' | 'softened' | 'rebased' | 'unquantified' | 'dropped'

export interface Fulfilment {
  readonly place: PanelPlace
  readonly year: number
  readonly target: Sourced
  readonly actual: Sourced | null
  readonly gap: number | null
  readonly verdict: FulfilmentVerdict
  readonly next: NextTarget | null
}

/** How often one field was read as labelled, among labels of one group, with the 95 % interval. */
export interface AccuracyRow {
  readonly field: string
  readonly group: string
  readonly n: number
  readonly right: number
  readonly share: number
  readonly low: number
  readonly high: number
}

/** Texts that wait on the disk for their turn and are never published. */
export interface Drafts {
  /** Adds to a text, which begins empty. */
  readonly append: (name: string, text: string) => void
  /** A piece at a time; a piece is only good until the next. */
  readonly read: (name: string) => Iterable<Uint8Array>
}

/** What the reports of one place say together. */
export interface Collection {
  readonly panel: readonly PanelRow[]
  readonly fulfilment: readonly Fulfilment[]
  readonly issues: ReadonlyArray<{ readonly issue: Issue; readonly path: string }>
}

// ── emit, manifest ───────────────────────────────────────────────────────────

/** A value as it is published; null is missing. Dates are ISO text. */
export type Cell = string | number | null
export type Row = readonly Cell[]

/** One meaning in both languages. */
export interface Wording { readonly zh: string; readonly en: string }

export type ColumnType = 'string' | 'integer' | 'number' | 'date'

/** A value of an enumeration and its labels. */
export interface Choice extends Wording { readonly value: string }

/** A column as users read about it. */
export interface Column extends Wording {
  readonly name: string
  readonly type: ColumnType
  /** The only values that occur; absent where the column is open. */
  readonly choices?: readonly Choice[]
  /** May be missing. */
  readonly optional?: boolean
}

export interface ForeignKey { readonly column: string; readonly table: string; readonly field: string }

/** A published table as users read about it. */
export interface TableDescription {
  readonly name: string
  readonly title: Wording
  readonly description: Wording
  readonly key: string
  readonly foreignKeys: readonly ForeignKey[]
  readonly columns: readonly Column[]
}

/** What one file brings to the dataset, compact enough to come back from a thread. */
export type Entry =
  | {
    readonly kind: 'report'
    readonly path: string
    readonly sha256: string
    readonly reportId: string
    /** Size of the source file. */
    readonly bytes: number
    readonly text: string
    /** Rows by the table's name. */
    readonly rows: Readonly<Record<string, readonly Row[]>>
    readonly brief: Brief
  }
  | { readonly kind: 'rejected'; readonly rejection: Rejection }

/** A published file, its path relative to the output folder, with forward slashes. */
export interface OutputFile {
  readonly path: string
  readonly bytes: number
  readonly sha256: string
}
