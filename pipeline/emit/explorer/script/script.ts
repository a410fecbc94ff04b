/**
 * The page's script, put together of parts in the order in which they need each other.
 *
 * It is written as text because it runs in the reader's browser, not here: plain JavaScript,
 * no library, no build step. Whatever comes from a report becomes a text node, never markup.
 */
import { charts } from './charts.ts'
import { dom } from './dom.ts'
import { format } from './format.ts'
import { keys } from './keys.ts'
import { list } from './list.ts'
import { named } from './named.ts'
import { place } from './place.ts'
import { ranking } from './ranking.ts'
import { record } from './record.ts'
import { report } from './report.ts'
import { route } from './route.ts'
import { series } from './series.ts'
import { store } from './store.ts'
import { reading } from './reading.ts'
import { tree } from './tree.ts'
import { words } from './words.ts'

export const script = ['\n"use strict"', dom, words, store, format, series, charts, list, reading, tree, named, record, report, place, ranking, keys, route].join('\n')
