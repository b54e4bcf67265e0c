export function GroupPicker() {
  return null;
}
