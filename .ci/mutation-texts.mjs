// Texts for readers are no logic: whether a sentence says what it should is for a reader to judge, not for a test. They
// are left out of the mutation test; ids, features, values, sources, places, levels and limits are not.
const wording = new Set(['says', 'caution', 'about', 'unread', 'title'])

/** A constant whose whole value is a sentence, used as one of the texts above. */
const isSentence = (path) =>
  path.isVariableDeclarator() &&
  path.get('init').evaluate().confident &&
  String(path.get('init').evaluate().value).includes(' ')

export const strykerPlugins = [
  {
    kind: 'Ignore',
    name: 'texts-for-readers',
    value: {
      shouldIgnore(path) {
        if (path.isObjectProperty() && wording.has(path.node.key.name)) return 'a text for readers'
        if (isSentence(path)) return 'a text for readers'
        return undefined
      },
    },
  },
]
