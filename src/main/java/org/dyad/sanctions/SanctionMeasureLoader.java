package org.dyad.sanctions;

import jakarta.enterprise.context.ApplicationScoped;
import org.dyad.graphql.Node;
import org.dyad.graphql.NodeLoader;
import org.dyad.sanctions.SanctionProgrammeView.Reading;
import org.jspecify.annotations.Nullable;

/** Fetches a measure by its id. */
@ApplicationScoped
class SanctionMeasureLoader implements NodeLoader {

    private final SanctionRegister register;

    SanctionMeasureLoader(SanctionRegister register) {
        this.register = register;
    }

    @Override
    public String type() {
        return SanctionMeasureView.TYPE;
    }

    @Override
    public @Nullable Node load(String key) {
        return register.having(key)
                .flatMap(programme -> programme.measures().stream()
                        .filter(measure -> measure.code().equals(key))
                        .findFirst()
                        .map(measure -> new SanctionMeasureView(measure, programme, Reading.PLAIN, null)))
                .orElse(null);
    }
}
