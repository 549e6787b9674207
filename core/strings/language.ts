/** The language of the interface, as in `lang`, and which way its text runs, as in `dir`. */
export const languageStrings = {
  language: 'en',
  direction: 'ltr',
}
