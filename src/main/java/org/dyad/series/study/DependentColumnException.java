package org.dyad.series.study;

import java.io.Serial;

/** A regressor says nothing that those before it do not say together: its coefficient cannot be told. */
public final class DependentColumnException extends IllegalArgumentException {

    @Serial
    private static final long serialVersionUID = 1;

    DependentColumnException(String message) {
        super(message);
    }
}
