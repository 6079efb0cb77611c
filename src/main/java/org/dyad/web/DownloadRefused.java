package org.dyad.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A download that cannot be served, with the sentence that people read and the parameter that it is about. */
public final class DownloadRefused extends RuntimeException {

    private static final long serialVersionUID = 1;
    private static final int BAD_REQUEST = 400;

    private final int status;
    private final @Nullable String parameter;
    private final List<String> accepted;

    /** @param accepted what the parameter may be, nearest first; none if that is not to be listed */
    DownloadRefused(int status, String message, @Nullable String parameter, List<String> accepted) {
        super(message);
        this.status = status;
        this.parameter = parameter;
        this.accepted = List.copyOf(accepted);
    }

    static DownloadRefused parameter(String parameter, String message, List<String> accepted) {
        return new DownloadRefused(BAD_REQUEST, message, parameter, accepted);
    }

    int status() {
        return status;
    }

    @Nullable
    String parameter() {
        return parameter;
    }

    List<String> accepted() {
        return accepted;
    }
}
