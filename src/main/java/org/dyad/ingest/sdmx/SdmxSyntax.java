package org.dyad.ingest.sdmx;

import java.io.IOException;
import org.dyad.ingest.files.ImportFile;

/** The three ways of writing a message. */
public enum SdmxSyntax {
    CSV,
    XML,
    JSON;

    void read(ImportFile file, SdmxSink sink) throws IOException {
        switch (this) {
            case CSV -> SdmxCsvFile.read(file, sink);
            case XML -> SdmxXmlFile.read(file, sink);
            case JSON -> SdmxJsonFile.read(file, sink);
        }
    }
}
