import { Output, type Template } from 'liquidjs';

/**
 * Is the variable printed whatever the person's values are? At the top, or in every branch of an if, unless or
 * case that has an else. Inside a comment, a capture or a loop it may not show, so it doesn't count.
 */
export function alwaysPrints(templates: readonly Template[], identifier: string): boolean {
  return templates.some((template) => {
    if (template instanceof Output) return prints(template, identifier);
    const branches = branchesOf(template);
    return branches.length > 1 && branches.every((branch) => alwaysPrints(branch, identifier));
  });
}

function prints(output: Output, identifier: string): boolean {
  return (
    output.value.filters.length === 0 &&
    output.value.initial.postfix.length === 1 &&
    nameOf(output) === identifier
  );
}

function nameOf(output: Output): string {
  const token = output.value.initial.postfix[0];
  return token?.getText().trim() ?? '';
}

/** All ways through an if, unless or case, the else last; nothing when there is no else. */
function branchesOf(template: Template): Template[][] {
  if (!('branches' in template) || !Array.isArray(template.branches)) return [];
  if (!('elseTemplates' in template) || !Array.isArray(template.elseTemplates)) return [];
  // liquidjs's own tags: branches of { templates }. An empty else is a branch that prints nothing.
  const branches: { templates: Template[] }[] = template.branches;
  return [...branches.map((branch) => branch.templates), template.elseTemplates];
}
