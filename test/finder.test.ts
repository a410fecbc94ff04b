import { describe, expect, it } from 'vitest'
import { WordFinder } from '../pipeline/finder.ts'

const finder = new WordFinder(['公路', '高速公路', '路', '桥梁', '高速公路网'].map(form => ({ form })))
const text = '新建高速公路12公里、桥梁3座，高速公路网和乡村路都通了，公'

describe('WordFinder', () => {
  it('takes the longest word at a place', () => {
    expect(finder.at(text, 2)?.row.form).toBe('高速公路')
    expect(finder.at(text, 0)).toBeNull()
  })

  it('takes the longest word before a place that begins in reach', () => {
    expect(finder.before(text, 6)?.row.form).toBe('高速公路')
    expect(finder.before(text, 6, 3)?.row.form).toBe('公路')
  })

  it('walks a text from word to word as looking at every place does', () => {
    const walked: string[] = []
    for (let found = finder.next(text, 0, text.length); found !== null; found = finder.next(text, found.at + found.length, text.length)) walked.push(`${found.at} ${found.row.form}`)
    const looked: string[] = []
    for (let at = 0; at < text.length; at++) {
      const found = finder.at(text, at)
      if (found === null) continue
      looked.push(`${at} ${found.row.form}`)
      at += found.length - 1
    }
    expect(walked).toEqual(looked)
    expect(walked.map(found => found.split(' ')[1])).toEqual(['高速公路', '桥梁', '高速公路网', '路'])
  })

  it('finds no word that begins at the end of the stretch', () => {
    expect(finder.next(text, 0, 2)).toBeNull()
    expect(finder.next(text, 0, 3)?.row.form).toBe('高速公路')
  })
})
