package org.dyad.ingest.sdmx;

import java.util.Arrays;
import java.util.Optional;
import org.dyad.ingest.Cells;
import org.jspecify.annotations.Nullable;

/**
 * What an observation's status says (code list CL_OBS_STATUS, version 2.2), and which of ours that is.
 *
 * <p>That a figure is suppressed or not collected is told here by publication notes alone, so the codes that give a
 * reason for a gap are MISSING with the reason as a note; codes that qualify a value as it stands are NORMAL, with a
 * note too.
 *
 * <p>Source: SDMX cross-domain code list CL_OBS_STATUS 2.2.
 */
public enum SdmxStatus {
    A("NORMAL", null),
    B("BREAK", null),
    D("NORMAL", "the definition differs (OBS_STATUS D)"),
    E("ESTIMATED", null),
    F("FORECAST", null),
    G("NORMAL", "experimental (OBS_STATUS G)"),
    H("MISSING", "a holiday or weekend (OBS_STATUS H)"),
    I("IMPUTED", null),
    J("MISSING", "derogation (OBS_STATUS J)"),
    K("MISSING", "included in another category (OBS_STATUS K)"),
    L("MISSING", "not collected (OBS_STATUS L)"),
    M("MISSING", "cannot exist (OBS_STATUS M)"),
    N("NORMAL", "not significant (OBS_STATUS N)"),
    O("MISSING", null),
    P("PROVISIONAL", null),
    Q("MISSING", "suppressed (OBS_STATUS Q)"),
    S("NORMAL", "a strike or another special event (OBS_STATUS S)"),
    U("NORMAL", "of low reliability (OBS_STATUS U)"),
    V("PROVISIONAL", "not validated (OBS_STATUS V)"),
    W("NORMAL", "includes another category (OBS_STATUS W)");

    static final String MISSING = "MISSING";

    private final String ours;
    private final @Nullable String note;

    SdmxStatus(String ours, @Nullable String note) {
        this.ours = ours;
        this.note = note;
    }

    /** @throws IllegalArgumentException if the list has no such code */
    public static SdmxStatus of(String code) {
        Optional<SdmxStatus> found = Arrays.stream(values())
                .filter(status -> status.name().equals(code.strip()))
                .findFirst();
        return found.orElseThrow(() -> new IllegalArgumentException(
                "expected a code of CL_OBS_STATUS such as A, E or P, was " + Cells.shortened(code)));
    }

    /** Our status of a row: NORMAL, PROVISIONAL, ESTIMATED, IMPUTED, FORECAST, BREAK or MISSING. */
    public String ours() {
        return ours;
    }

    /** What the code says beyond our status, if it does. */
    public @Nullable String note() {
        return note;
    }

    /** Whether an observation of this status has a value. */
    public boolean hasValue() {
        return !ours.equals(MISSING);
    }
}
