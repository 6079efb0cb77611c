package org.dyad.provenance;

import org.eclipse.microprofile.graphql.Description;

/** What sort of publication a source is. */
@Description("What sort of publication a source is.")
public enum SourceKind {
    @Description("An office's own release, table or yearbook.")
    OFFICIAL_RELEASE,
    @Description("A file of data, or what a data interface answered.")
    DATA_FILE,
    @Description("A report in the press.")
    PRESS,
    @Description("What somebody said or signed: a speech, a communiqué, a joint statement.")
    STATEMENT,
    @Description("A study: a paper, a report of an institute.")
    STUDY,
    @Description("A law, a regulation, an order or a decision.")
    LEGAL_ACT,
    @Description("An encyclopedia.")
    ENCYCLOPEDIA,
    @Description("Any other document: a contract, a prospectus, an annual report.")
    DOCUMENT
}
