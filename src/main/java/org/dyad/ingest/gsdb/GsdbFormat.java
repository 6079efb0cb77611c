package org.dyad.ingest.gsdb;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.dyad.ingest.IncomingFile;
import org.dyad.ingest.files.FileFormat;
import org.dyad.ingest.files.FileHead;
import org.dyad.ingest.files.ImportFile;
import org.dyad.ingest.files.ImportOptions;
import org.dyad.ingest.gsdb.GsdbActors.Actor;
import org.dyad.reference.Area;
import org.dyad.reference.Areas;

/** The case file of the Global Sanctions Data Base. */
@ApplicationScoped
class GsdbFormat implements FileFormat {

    private static final String USUAL_NAME = "gsdb";

    private final Areas areas;

    GsdbFormat(Areas areas) {
        this.areas = areas;
    }

    @Override
    public String code() {
        return "gsdb-csv";
    }

    @Override
    public String title() {
        return "Global Sanctions Data Base, cases, CSV";
    }

    @Override
    public boolean recognises(FileHead head) {
        return head.header(',').equals(GsdbFile.HEADER);
    }

    @Override
    public Release release(List<ImportFile> files, ImportOptions options) throws IOException {
        ImportFile file = files.get(0);
        LocalDate knownFrom = options.knownFrom(null);
        GsdbFile reader = new GsdbFile(
                file, knownFrom, new GsdbActors(name -> areas.find(name).map(GsdbFormat::actor)));
        IncomingFile incoming =
                new IncomingFile(file.name(), code(), file.sha256(), GsdbTables.ALL, GsdbTables.PROGRAMME, reader);
        return new Release(options.dataset(USUAL_NAME), List.of(incoming));
    }

    private static Actor actor(Area area) {
        String kind = switch (area.kind) {
            case COUNTRY, HISTORICAL -> "COUNTRY";
            case TERRITORY, SPECIAL -> "TERRITORY";
            case GROUP -> "GROUP";
        };
        return new Actor(area.code, area.name, kind, area.code);
    }
}
