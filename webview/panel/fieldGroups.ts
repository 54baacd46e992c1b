/** The headings of the inspector, each over what stands below it; what a person has folded stays folded. */
import './fieldGroups.css';
import { fieldSections, type FieldSection } from '../../src/edits/fieldSections';
import { element } from '../element';
import { say } from '../strings';

export type GroupId = FieldSection | 'load';

export class FieldGroups {
  readonly #folded = new Set<GroupId>();

  /** Those that have something below them, in their order: the loads first. */
  elements(content: ReadonlyMap<GroupId, readonly HTMLElement[]>): readonly HTMLElement[] {
    return (['load', ...fieldSections] as const).flatMap((id) => {
      const children = content.get(id);
      return children && children.length > 0 ? [this.#group(id, children)] : [];
    });
  }

  #group(id: GroupId, children: readonly HTMLElement[]): HTMLElement {
    const group = element(
      'details',
      { className: 'field-group' },
      element('summary', { text: say(`section_${id}`) }),
      element('div', { className: 'field-group-body' }, ...children),
    );
    group.dataset['section'] = id;
    group.open = !this.#folded.has(id);
    group.addEventListener('toggle', () => {
      if (group.open) this.#folded.delete(id);
      else this.#folded.add(id);
    });
    return group;
  }
}
