/**
 * SDMX: what its messages have in common, whoever sends them. Codes (frequencies, time periods, observation statuses,
 * unit multipliers), the parsers of the three syntaxes, and the mappings that say which dimension of a dataflow is what
 * here.
 *
 * <p>A message is read as observations, each a set of codes by the identifier of their dimension or attribute, whatever
 * level of the message they stand at:
 *
 * <ul>
 *   <li>SDMX-CSV 1.0: the first column is DATAFLOW, the others are dimensions, {@code TIME_PERIOD}, {@code OBS_VALUE}
 *       and attributes. SDMX-CSV 2.0: STRUCTURE, STRUCTURE_ID and ACTION come first (D deletes an observation). A code
 *       may have its label behind a colon ({@code AUS: Australia}); columns are separated by commas, semicolons or tabs
 *   <li>SDMX-ML: compact (2.0), structure-specific (2.1) and generic (both) data messages, time series or flat;
 *       attributes of the data set and of groups hold for the series that they are about, if they stand before these,
 *       as the schema has them
 *   <li>SDMX-JSON 1.0, its drafts, and 2.0: keys of positions in lists of codes that may stand behind the data, for
 *       which reason the file is read twice
 * </ul>
 *
 * <p>A mapping says which of these is reporter, partner, flow, commodity and value of a trade figure, or area,
 * counterpart and code of an indicator's observation: {@code SdmxMapping}. Those of known dataflows come with the
 * service.
 *
 * <p>Source: SDMX technical specifications 2.1 and 3.0 (sections 3A and 6), SDMX-CSV field guides 1.0 and 2.0,
 * SDMX-JSON data message 1.0 and 2.0.
 */
@NullMarked
package org.dyad.ingest.sdmx;

import org.jspecify.annotations.NullMarked;
