/** The other side of what the figure before measured: 城市低保标准每月300元，【农村】210元. */

const side = /^(?:城[镇市]|农[村民])(?:居民|地区)?$/u
/** 【全体】居民人均可支配收入2万元，其中城镇2.6万元 */
const whole = /^全[体国省区市州县](?=居民)/u
const town = /城[镇市](?!化)/u
const country = /农[村民]/u

/** 【国家级】5条: a grade of what was counted before. */
const grade = /^(?:国家|自治区|[省市县区部])级$/u
export const isGradeAlone = (words: string): boolean => grade.test(words)
const otherGrade = /(?:[国世]\p{Script=Han}|自治区|[省市县区部])级/u

/** 国际级物流通道3条、【国家级】5条: the grade with the noun of the figure before; null where the words are no grade, or that has no noun. */
export function otherGradeOf (words: string, noun: string): string | null {
  if (!grade.test(words)) return null
  const thing = noun.replace(otherGrade, '').replace(/^以上/u, '')
  return thing.length < 2 || thing === words ? null : words + thing
}

/** The subject of the figure before with this side in place of its own; null where the words name no side of it. */
export function otherSide (words: string, subject: string): string | null {
  if (!side.test(words) || subject === '') return null
  const place = words.replace(/(?<=.)(?:居民|地区)$/u, '')
  const opposite = town.test(place) ? country : town
  if (opposite.test(subject)) return subject.replace(opposite, place)
  return whole.test(subject) ? subject.replace(whole, place) : null
}
