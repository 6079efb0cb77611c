package org.dyad.ops.admin;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;
import java.util.Map;
import org.dyad.ops.TestDatabase;

/** The service as an operator may have set it up who lets one other site read, and takes small uploads. */
public final class AdminTestProfile implements QuarkusTestProfile {

    /** Bytes of an upload. */
    static final int UPLOAD = 200_000;

    /** The site whose pages may read. */
    public static final String SITE = "https://charts.example.org";

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "dyad.admin.upload", Integer.toString(UPLOAD),
                "dyad.admin.patience", "2s",
                "dyad.admin.imports", "2",
                "dyad.http.cors.origins", SITE,
                "dyad.http.hsts", "365D",
                "dyad.lists.largest-shrink", "0.2");
    }

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(TestDatabase.class));
    }
}
