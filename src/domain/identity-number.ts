const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

/** Whether a calendar day exists (Gregorian, months and days from 1). */
export const isDate = (year: number, month: number, day: number): boolean =>
  day >= 1 && day <= (month === 2 && !isLeap(year) ? 28 : (DAYS[month - 1] ?? 0))

// The published lists of coordination numbers hold months 00, days 60 and days no month has (29–31 February + 60).
const isCoordinationDay = (month: number, day: number): boolean => month <= 12 && day >= 60 && day <= 91

const isBirthDay = (year: number, month: number, day: number): boolean =>
  isCoordinationDay(month, day) || isDate(year, month, day)

/**
 * Whether digits can begin a personal identity or coordination number: YYYYMMDD of the years 1800–2099, or YYMMDD
 * of any of those centuries; a day of the calendar or, for a coordination number, day + 60 (folkbokföringslagen 18 §,
 * SFS 2022:1697).
 */
export const isBirthDate = (digits: string): boolean => {
  const month = Number(digits.slice(-4, -2))
  const day = Number(digits.slice(-2))
  if (digits.length === 8) return /^(?:18|19|20)/.test(digits) && isBirthDay(Number(digits.slice(0, 4)), month, day)
  const year = Number(digits.slice(0, 2))
  return digits.length === 6 && [1800, 1900, 2000].some((century) => isBirthDay(century + year, month, day))
}

/**
 * The Luhn check over the last ten characters (YYMMDDNNNC, weights 2, 1, 2, …). A letter, as interim numbers carry
 * in the seventh place, counts as 1.
 */
export const hasValidCheck = (number: string): boolean => {
  let sum = 0
  for (const [place, char] of [...number.slice(-10)].entries()) {
    const value = (char >= '0' && char <= '9' ? Number(char) : 1) * (place % 2 === 0 ? 2 : 1)
    sum += value > 9 ? value - 9 : value
  }
  return sum % 10 === 0
}
