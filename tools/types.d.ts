/**
 * What Python writes for the scripts: the contract, and the shapes of the data.
 *
 * `tests/test_browser.py` holds the names here against those that Python writes.
 */

/* ---- generator/browser.py ------------------------------------------------ */

interface WissenContract {
  /** The folder of our scripts and styles in the site. */
  readonly assets: string;
  /** The function that every data script calls with its name and what it holds. */
  readonly call: string;
  /** How the names of data begin, by who reads it. */
  readonly data: { readonly clientData: string; readonly holidays: string; readonly refer: string; readonly search: string; readonly slip: string };
  /** Kinds of parts: of a list, and of the referral helper. */
  readonly parts: { readonly table: string; readonly words: string; readonly rows: string; readonly rules: string; readonly contacts: string };
  readonly pageRows: number;
  readonly partRows: number;
  /** Where the first and the second span of a facet of days end, in days from today. */
  readonly spanDays: readonly [number, number];
  readonly freshDays: number;
  /** The most characters the link of a prepared mail may have. */
  readonly longestMail: number;
  readonly slipAnchor: string;
  /** The event that a script sends from what it has put into the page. */
  readonly inserted: string;
  readonly messages: { readonly setup: 0; readonly ready: 1; readonly query: 2; readonly result: 3; readonly kind: 10; readonly summary: 11 };
  /** The digits in which the search index is written. */
  readonly digits: string;
  readonly searchScripts: readonly string[];
  readonly worker: string;
}

/** From `contract.js`, which the build writes. */
declare const wissenContract: WissenContract;

/** Only in a worker: runs scripts at once. */
declare function importScripts(...addresses: string[]): void;

/* ---- generator/client_data.py -------------------------------------------- */

/** By what data of clients are known. */
interface ClientData {
  /** What a kind is called („ein Name“), and the pattern of it. */
  kinds: [string, string][];
  /** Signs that are left out, that count as a dash, and that count as a space. */
  invisible: string;
  dashes: string;
  spaces: string;
}

/* ---- generator/views/question_form.py ------------------------------------- */

/** A mail that a form of the page fills: in `data-propose`. */
interface ProposedMail {
  address: string;
  subject: string;
  /** For each question its key and its line in the mail. */
  asks: [string, string][];
  /** Lines below the answers. */
  below: string[];
}

/* ---- generator/formats/holidays.py --------------------------------------- */

interface UnsureDays {
  /** Names of public holidays, by day. */
  holidays: Record<string, string>;
  /** Names of days on which many close all the same, by month and day. */
  unsureDays: Record<string, string>;
}

/* ---- generator/formats/reachable.py -------------------------------------- */

/** One line of weekly hours, in `data-hours` and in the referral helper; what is usual is left out. */
interface HoursLine {
  kind: "open" | "phone";
  /** Counted from Monday. */
  days: number[];
  /** Minutes of the day. */
  opens: number;
  closes: number;
  /** Valid from and to this day. */
  first?: string;
  last?: string;
  /** Only the first, second … of these weekdays in a month. */
  weeks?: number[];
  /** On public holidays too. */
  holidays?: boolean;
  /** Sometimes nobody is there. */
  uncertain?: boolean;
  note?: string;
}

/* ---- generator/lists/finder.py ------------------------------------------- */

/** One part of a list's table; each array has one entry for each record. */
interface FinderPart {
  ids: string[];
  /** The place by name. */
  ranks: number[];
  /** What the list is sorted by: a day or moment, empty for none. */
  dates: string[];
  /** From when on it is past, empty for never. */
  past: string[];
  /** For each facet the numbers of the values, or a day that is sorted into spans. */
  facets: (number[][] | string[])[];
}

/* ---- generator/desk/responsible.py --------------------------------------- */

type WhoQuestion = "place" | "letter" | "age";

interface WhoFacts {
  duties: WhoDuty[];
  /** The places one can live at, with the answer that is none of them. */
  places: string[];
  units: Record<string, WhoUnit>;
  /** The unit that helps where none is named; empty without one. */
  fallback: string;
}

interface WhoUnit {
  name: string;
  phone: string;
}

/** One responsibility of a unit; what is empty does not matter. */
interface WhoDuty {
  unit: string;
  matters: string[];
  places: string[];
  /** All first letters, not spans. */
  letters: string;
  lowest: number | null;
  highest: number | null;
}

/** What is entered; `letter` as typed. */
interface WhoAsked {
  matter: string;
  place: string;
  letter: string;
  age: number | null;
}

interface WhoFound {
  units: string[];
  asks: WhoQuestion[];
  open: WhoQuestion[];
}

/* ---- generator/desk/referral.py ------------------------------------------ */

interface ReferTarget {
  name: string;
  href: string;
}

/** What all of the referral helper's parts share. */
interface ReferRules {
  /** What all places form: „ganzer Kreis“, and after „für“: „den ganzen Kreis“. */
  district: { whole: string; allOf: string };
  towns: Record<string, string>;
  topics: Record<string, ReferTopic>;
  languages: Record<string, string>;
  statuses: Record<string, string>;
  benefits: Record<string, string>;
  procedures: Record<string, ReferProcedure>;
  /** The procedures for when nobody knows. */
  lastResort: string[];
  routes: ReferRoute[];
  /** The address of the list of courses. */
  courses: string;
}

interface ReferTopic {
  name: string;
  question: string;
  /** Kinds of contacts, those to ask first at the beginning. */
  kinds: string[];
  course: boolean;
  /** Families of courses whose ways are shown, those most wanted first; none means all. */
  families: string[];
  procedure: string;
}

interface ReferProcedure {
  name: string;
  href: string;
  consent: string;
  form: ReferTarget | null;
}

/** A way into the courses of one family; `who` and `note` are HTML, cleaned when it was made. */
interface ReferRoute {
  family: string;
  way: string;
  state: "open" | "ask" | "condition" | "suspended";
  headline: string;
  paragraph: string;
  who: string;
  note: string;
  decided_by: string;
  statuses: string[];
  benefits: string[];
  form: ReferTarget | null;
  procedure: ReferTarget | null;
  types: ReferTarget[];
}

/** A contact as the helper compares it. */
interface ReferContact {
  id: string;
  name: string;
  href: string;
  summary: string;
  example: boolean;
  kind: string;
  clearing: boolean;
  topics: string[];
  area: string[];
  lowest: number | null;
  highest: number | null;
  /** So many years off may still do. */
  tolerance: number;
  ages: string;
  languages: string[];
  interpreting: string;
  statuses: string[];
  benefits: string[];
  women: boolean;
  phone: string;
  dial: string;
  deputy: string;
  deputy_phone: string;
  deputy_dial: string;
  documents: string[];
  procedure: string;
  hours: HoursLine[];
}

/* ---- generator/desk/slip.py ---------------------------------------------- */

/** Everything on a slip but the words of its labels. */
interface Slip {
  kind: "contact" | "course";
  name: string;
  by: string;
  example: boolean;
  as_of: string;
  /** Number and note. */
  phones: [string, string][];
  places: SlipPlace[];
  hours: SlipHours[];
  languages: string[];
  bring: string[];
  /** Day and weekday, counted from Monday. */
  starts: [string, number] | null;
  test: [string, number] | null;
  /** What the code in the page is for; empty for none. */
  scan: "" | "phone" | "date" | "address";
}

interface SlipPlace {
  lines: string[];
  transportation: string;
  barrier_free: boolean;
}

interface SlipHours {
  kind: string;
  days: number[];
  clock: string;
  note: string;
  holidays: boolean;
}

interface SlipLanguage {
  language: string;
  direction: "ltr" | "rtl";
  reviewed: boolean;
  /** Names of the weekdays, from Monday. */
  days: string[];
  /** German phrases in this language. */
  phrases: Record<string, string>;
  /** Names of languages by code. */
  names: Record<string, string>;
}

/** What a slip's data script holds. */
type SlipWords = SlipLanguage & Record<SlipLabel, string>;

type SlipLabel =
  | "heading_contact" | "heading_course" | "phone" | "address" | "barrier_free" | "languages"
  | "open" | "phone_hours" | "by_appointment" | "class_hours" | "closed_on_holidays"
  | "starts_on" | "placement_test" | "bring" | "appointment"
  | "scan_phone" | "scan_date" | "scan_address" | "example" | "unreviewed";

/* ---- generator/views/law_texts.py ---------------------------------------- */

interface LawVersion {
  label: string;
  pieces: LawPiece[];
}

interface LawPiece {
  /** The number of a list item, or nothing. */
  marker: string;
  level: number;
  text: string;
}

/** Words in a row of one kind. */
interface LawRun {
  kind: "same" | "gone" | "new";
  text: string;
}

/** A piece on both sides, or on one. */
interface LawRow {
  old: LawPiece | null;
  now: LawPiece | null;
  moved: boolean;
  left: LawRun[];
  right: LawRun[];
}

/* ---- generator/search/writer.py ------------------------------------------ */

/** Terms of sections („§18 sgb2“), front-coded, with a digit for each as in the lexicon. */
interface SearchSections {
  terms: string;
  frequencies: string;
}

interface SearchLexicon {
  /** How many documents there are. */
  count: number;
  /** At which term each file of postings begins. */
  cuts: number[];
  /** Documents in one file. */
  documents: number;
  /** A digit for each document: forty times how far it steps back. */
  factors: string;
  /** A digit for each term: four times the logarithm of how many documents have it. */
  frequencies: string;
  /** Files of synonyms, and words of the longest phrase. */
  groups: [number, number];
  /** Each kind with its first document. */
  kinds: [string, number][];
  /** The tables of the grammar of citations: see `law/grammar.py`. */
  grammar: StatuteGrammar & Record<string, any>;
  /** Terms of laws by the keys of their names. */
  laws: string;
  numbers: string;
  light: string;
  stopwords: string;
  /** Front-coded. */
  terms: string;
  /** A digit for each document: the words of its title. */
  titles: string;
}

interface SearchNumbers {
  terms: string[];
  postings: string;
}

/** Location, title, kind, summary, facts, marks. */
type SearchDocument = [string, string, string, string, string[], string[]];

/* ---- between the page and the search's worker ----------------------------- */

/** What the worker is told: the theme's `setup` and `query`, and our `kind` to show alone. */
type SearchAsked = { type: 0; data: unknown } | { type: 2; data: string } | { type: 10; data: string };

/** What it tells: the theme's `ready` and `result`, and our `summary`. */
type SearchSaid =
  | { type: 1 }
  | { type: 3; data: { items: SearchItem[][]; suggest: string[] } }
  | { type: 11; data: SearchSummary };

/** A hit as the theme shows it; `title` and `text` are HTML. */
interface SearchItem {
  location: string;
  title: string;
  text: string;
  tags: undefined;
  score: number;
  /** The words that were met. */
  terms: Record<string, boolean>;
}

/** What the page shows beside the results. */
interface SearchSummary {
  text: string;
  /** The kind to which the results are narrowed; empty for all. */
  kind: string;
  /** Hits of each kind. */
  kinds: Record<string, number>;
  /** Hits that the chosen kind leaves, of which only `most` are listed. */
  shown: number;
  most: number;
  /** What was probably meant, by what was typed. */
  corrections: Record<string, string>;
  /** Whether a part of the index could not be had, so that nothing can be said. */
  failed: boolean;
}
