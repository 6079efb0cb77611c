import { COLUMNS, READ } from '../pieces.js'
import { gql } from '../service.js'

// What is asked about two countries, in one document that stays below the limit on cost.

/** Goods are published by chapters, headings or subheadings, and one year later than another: of older years, headings. */
export const LEVELS = [2, 4, 6]
const levelsOf = (age) => (age < 2 ? LEVELS : [4])
const DIRECTIONS = ['IMPORT', 'EXPORT']

const goods = (year, age) =>
  DIRECTIONS.flatMap((flow) =>
    levelsOf(age).map(
      (level) => `
      ${flow.toLowerCase()}${year}at${level}: breakdown(
        input: {reporter: $a, partner: $b, by: COMMODITY, flow: ${flow}, period: "${year}", level: ${level}, top: 5, asOf: $asOf}
      ) { ...goods }`,
    ),
  ).join('')

export const documentOf = (years) =>
  gql`
  query Dyad($a: String!, $b: String!, $asOf: Date) {
    countries: areas(groups: false) { code name }
    groups: areas(groups: true) { code name }
    dyad(a: $a, b: $b, asOf: $asOf) {
      a { code name }
      b { code name }
      mirrorAToB { ...gap }
      mirrorBToA { ...gap }
      energyDeals(last: 40) {
        totalCount
        nodes {
          code
          name
          status
          signedOn
          announcedOn
          valueUsd
          figures(kind: "VALUE") { value status knownFrom note }
          citations { ...read }
        }
      }
      institutions(first: 20) { totalCount nodes { code name kind foundedOn citations { ...read } } }
      sanctionsByA(first: 20) { totalCount nodes { ...programme } }
      sanctionsByB(first: 20) { totalCount nodes { ...programme } }
      claims(topic: "TRADE.TOTAL", last: 8) {
        totalCount
        nodes {
          headline
          claim { value unit { code } topic period saidOn speaker kind knownFrom note citations { ...read } }
          against {
            known
            provider { code }
            observation { value status knownFrom }
          }
        }
      }
      timeline(last: 140, kinds: [EVENT, DEAL, SANCTION, INSTITUTION]) {
        totalCount
        nodes { date kind title areas { code } citations { source { publisher title url publishedOn } } }
      }
    }
    onA: sanctionProgrammes(first: 40, filter: {target: $a}, asOf: $asOf) { ...dated }
    onB: sanctionProgrammes(first: 40, filter: {target: $b}, asOf: $asOf) { ...dated }
    turnoverA: series(asOf: $asOf, series: {trade: {reporter: $a, partner: $b, flow: TOTAL, fill: true}}) { ...columns }
    turnoverB: series(asOf: $asOf, series: {trade: {reporter: $b, partner: $a, flow: TOTAL, fill: true}}) { ...columns }
    balanceA: series(asOf: $asOf, series: {trade: {reporter: $a, partner: $b, flow: BALANCE, fill: true}}) { ...columns }
    exportsA: series(asOf: $asOf, series: {trade: {reporter: $a, partner: $b, flow: EXPORT, fill: true}}) { ...columns }
    importsB: series(asOf: $asOf, series: {trade: {reporter: $b, partner: $a, flow: IMPORT, fill: true}}) { ...columns }
    exportsB: series(asOf: $asOf, series: {trade: {reporter: $b, partner: $a, flow: EXPORT, fill: true}}) { ...columns }
    importsA: series(asOf: $asOf, series: {trade: {reporter: $a, partner: $b, flow: IMPORT, fill: true}}) { ...columns }${years.map(goods).join('')}
  }

  fragment dated on SanctionProgrammeConnection {
    totalCount
    nodes {
      name
      announcedOn
      adoptedOn
      inForceFrom
      citations { source { publisher title publishedOn } }
    }
  }

  fragment gap on MirrorComparison {
    periods
    gapOverMean
    refusals { reason message side { code name } }
    notices { message }
  }

  fragment goods on Breakdown {
    provider { code }
    unit { code }
    total { value status }
    rows { code label value share status knownFrom citations { ...read } }
  }

  fragment programme on SanctionProgramme {
    code
    name
    inForce
    stage
    citations { ...read }
  }
` +
  gql`${COLUMNS}` +
  '\n\n' +
  gql`${READ}`

/** The years whose goods are asked for, the newest first: only of some is there ever a figure. */
export const yearsOf = ({ year, asOf }) => {
  const last = Number((asOf || new Date().toISOString()).slice(0, 4)) - 1
  return year ? [Number(year)] : [last, last - 1, last - 2, last - 3]
}

export const variablesOf = ({ a, b, asOf }) => ({ a, b, asOf: asOf || null })
