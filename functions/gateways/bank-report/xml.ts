import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { reportLimits } from './limits';
import { ReportRefused } from './refused';

/** A message of ISO 20022, as far as it is looked at. */
export interface MessageForm {
  /** What follows `urn:iso:std:iso:20022:tech:xsd:` in its namespace. */
  readonly names: readonly string[];
  /** The one element within `Document`. */
  readonly root: string;
  /** Elements of which the values are gathered and told together, from the outer to the inner, as paths below `root`. */
  readonly groups: Readonly<Record<string, { readonly path: string; readonly values: readonly string[] }>>;
  /** Values that may stand there more than once, of which the first counts. Any other one must not. */
  readonly repeatable?: readonly string[];
}

/** Values of a group by their path within it; `Amt@Ccy` for an attribute. */
export type Values = ReadonlyMap<string, string>;

export interface GroupHandler {
  /** A group begins; what its outer groups gathered so far is there. */
  readonly opened?: (group: string) => void;
  /** A group ended. @param of the values of it, and of any other group as it stands there last */
  readonly closed: (group: string, of: (group: string) => Values) => void;
}

const namespacePrefix = 'urn:iso:std:iso:20022:tech:xsd:';
const none: Values = new Map();

/** What is wanted, by path from `Document` on. */
interface Wanted {
  readonly groups: ReadonlyMap<string, string>;
  readonly values: ReadonlyMap<string, { readonly group: string; readonly key: string }>;
}

function wantedOf({ root, groups }: MessageForm): Wanted {
  const base = `/Document/${root}`;
  const pathOf = (path: string) => (path === '' ? base : `${base}/${path}`);
  const values = Object.entries(groups).flatMap(([group, { path, values: keys }]) =>
    keys.map((key) => [`${pathOf(path)}/${key}`, { group, key }] as const),
  );
  return {
    groups: new Map(Object.entries(groups).map(([group, { path }]) => [pathOf(path), group])),
    values: new Map(values),
  };
}

/**
 * Reads XML as it comes in and tells of the groups of the message that it is. Nothing is resolved or fetched: what has a
 * DOCTYPE is refused before anything in it counts, so no entity but the five of XML exists. Well-formed or nothing; what
 * must be held in one piece is bounded, so memory does not grow with the file.
 */
export class MessageReader {
  readonly #parser = new SaxesParser({ xmlns: false, position: false });
  readonly #forms: readonly MessageForm[];
  readonly #handlerOf: (name: string) => GroupHandler;
  #name: string | null = null;
  #form: MessageForm | null = null;
  #wanted: Wanted = { groups: new Map(), values: new Map() };
  #handler: GroupHandler = { closed: () => {} };
  #prefix = '';
  #uri = '';
  #path = '';
  #depth = 0;
  /** Depth of an element of another namespace: it and what is in it is passed over. 0: none. */
  #foreignAt = 0;
  #attributes = 0;
  #fed = 0;
  #lastPieceAt = 0;
  #text = '';
  readonly #gathered = new Map<string, Map<string, string>>();

  constructor(forms: readonly MessageForm[], handlerOf: (name: string) => GroupHandler) {
    this.#forms = forms;
    this.#handlerOf = handlerOf;
    this.#listen();
  }

  /** Its name, `camt.053.001.08`; null before its first element. */
  get name(): string | null {
    return this.#name;
  }

  /** @throws ReportRefused when it is none of the messages, not well-formed, or beyond a bound */
  write(text: string): void {
    this.#guard(() => this.#parser.write(text));
    this.#fed += text.length;
    if (this.#fed - this.#lastPieceAt > reportLimits.piece) throw new ReportRefused('has a part that is too long');
  }

  /** @throws ReportRefused when it ends too early */
  end(): void {
    this.#guard(() => this.#parser.close());
  }

  #guard(act: () => void): void {
    try {
      act();
    } catch (fault) {
      if (fault instanceof ReportRefused) throw fault;
      throw new ReportRefused('is not well-formed XML');
    }
  }

  #listen(): void {
    const parser = this.#parser;
    const piece = () => {
      this.#lastPieceAt = this.#fed;
    };
    parser.on('xmldecl', ({ version, encoding }) => {
      if (version !== '1.0') throw new ReportRefused('is not XML 1.0');
      if (encoding !== undefined && !/^utf-?8$/i.test(encoding)) throw new ReportRefused('is not UTF-8');
    });
    parser.on('doctype', () => {
      throw new ReportRefused('has a DOCTYPE, which no bank report has');
    });
    parser.on('opentagstart', () => {
      this.#attributes = 0;
      piece();
    });
    parser.on('attribute', () => {
      this.#attributes += 1;
      if (this.#attributes > reportLimits.attributes)
        throw new ReportRefused('has an element with too many attributes');
      piece();
    });
    parser.on('opentag', (tag) => this.#open(tag));
    parser.on('closetag', () => {
      piece();
      this.#close();
    });
    parser.on('text', (text) => {
      piece();
      this.#gather(text);
    });
    parser.on('cdata', (text) => {
      piece();
      this.#gather(text);
    });
    parser.on('comment', piece);
    parser.on('processinginstruction', piece);
  }

  #open({ name, attributes }: SaxesTagPlain): void {
    this.#depth += 1;
    if (this.#depth > reportLimits.depth) throw new ReportRefused('has too many elements within one another');
    this.#text = '';
    const local = name.startsWith(this.#prefix) ? name.slice(this.#prefix.length) : '';
    if (this.#depth === 1) this.#begin(name, attributes);
    else if (this.#foreignAt === 0 && (local === '' || local.includes(':') || this.#isRebound(attributes))) {
      this.#foreignAt = this.#depth;
    }
    const own = this.#depth === 1 ? 'Document' : local;
    this.#path += `/${own}`;
    if (this.#foreignAt > 0) return;
    if (this.#depth === 2 && own !== this.#form?.root) throw new ReportRefused(`is no ${this.#name}`);
    const group = this.#wanted.groups.get(this.#path);
    if (group !== undefined) this.#openGroup(group);
    for (const [attribute, value] of Object.entries(attributes)) this.#keep(`${this.#path}@${attribute}`, value);
  }

  #openGroup(group: string): void {
    this.#gathered.set(group, new Map());
    this.#handler.opened?.(group);
  }

  /** The first element says which message it is. */
  #begin(name: string, attributes: Readonly<Record<string, string>>): void {
    const cut = name.indexOf(':');
    this.#prefix = cut < 0 ? '' : name.slice(0, cut + 1);
    this.#uri = attributes[cut < 0 ? 'xmlns' : `xmlns:${name.slice(0, cut)}`] ?? '';
    const message = this.#uri.startsWith(namespacePrefix) ? this.#uri.slice(namespacePrefix.length) : '';
    const form = this.#forms.find(({ names }) => names.includes(message));
    if (name.slice(this.#prefix.length) !== 'Document' || form === undefined) {
      throw new ReportRefused(`is none of ${this.#forms.flatMap(({ names }) => names).join(', ')}`);
    }
    this.#name = message;
    this.#form = form;
    this.#wanted = wantedOf(form);
    this.#handler = this.#handlerOf(message);
  }

  /** Whether an element gives our prefix another namespace. */
  #isRebound(attributes: Readonly<Record<string, string>>): boolean {
    const declared = attributes[this.#prefix === '' ? 'xmlns' : `xmlns:${this.#prefix.slice(0, -1)}`];
    return declared !== undefined && declared !== this.#uri;
  }

  #gather(text: string): void {
    if (this.#foreignAt > 0 || !this.#wanted.values.has(this.#path)) return;
    this.#text += text;
    if (this.#text.length > reportLimits.value)
      throw new ReportRefused(`has a value of ${this.#path} that is too long`);
  }

  #close(): void {
    if (this.#foreignAt === 0) {
      const value = this.#text.trim();
      if (value !== '') this.#keep(this.#path, value);
      const group = this.#wanted.groups.get(this.#path);
      if (group !== undefined) this.#handler.closed(group, (name) => this.#gathered.get(name) ?? none);
    }
    this.#text = '';
    if (this.#foreignAt === this.#depth) this.#foreignAt = 0;
    this.#path = this.#path.slice(0, this.#path.lastIndexOf('/'));
    this.#depth -= 1;
  }

  #keep(path: string, value: string): void {
    const wanted = this.#wanted.values.get(path);
    if (wanted === undefined) return;
    const values = this.#gathered.get(wanted.group);
    if (values === undefined) return;
    if (!values.has(wanted.key)) values.set(wanted.key, value.slice(0, reportLimits.value));
    else if (!this.#form?.repeatable?.includes(wanted.key))
      throw new ReportRefused(`has ${path} more than once in one place`);
  }
}
