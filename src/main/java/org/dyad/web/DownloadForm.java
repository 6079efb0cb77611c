package org.dyad.web;

/** The form of a file. */
public enum DownloadForm {
    /** RFC 4180 with a header, for spreadsheets, pandas and R. */
    CSV("csv", "text/csv;charset=utf-8;header=present"),
    /** An array of objects, one a row. */
    JSON("json", "application/json;charset=utf-8"),
    /** SDMX-CSV 2.0, for statistical systems. */
    SDMX_CSV("sdmx.csv", "application/vnd.sdmx.data+csv;version=2.0.0;labels=id;charset=utf-8");

    private final String ending;
    private final String mediaType;

    DownloadForm(String ending, String mediaType) {
        this.ending = ending;
        this.mediaType = mediaType;
    }

    /** How names of files in it end. */
    public String ending() {
        return ending;
    }

    String mediaType() {
        return mediaType;
    }
}
