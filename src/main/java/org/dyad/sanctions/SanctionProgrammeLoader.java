package org.dyad.sanctions;

import jakarta.enterprise.context.ApplicationScoped;
import org.dyad.graphql.Node;
import org.dyad.graphql.NodeLoader;
import org.jspecify.annotations.Nullable;

/** Fetches a programme by its id. */
@ApplicationScoped
class SanctionProgrammeLoader implements NodeLoader {

    private final SanctionRegister register;

    SanctionProgrammeLoader(SanctionRegister register) {
        this.register = register;
    }

    @Override
    public String type() {
        return SanctionProgrammeView.TYPE;
    }

    @Override
    public @Nullable Node load(String key) {
        return register.programme(key, null)
                .map(programme -> new SanctionProgrammeView(programme, SanctionProgrammeView.Reading.PLAIN))
                .orElse(null);
    }
}
