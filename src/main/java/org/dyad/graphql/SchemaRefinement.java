package org.dyad.graphql;

import graphql.schema.GraphQLSchema;
import io.smallrye.graphql.spi.EventingService;
import jakarta.annotation.Priority;
import org.jspecify.annotations.Nullable;

/**
 * Refines the schema while SmallRye builds it, after whatever else has a say in that.
 *
 * <p>That happens when Quarkus initialises what does not depend on a start: for a native executable when it is built,
 * so that it carries the schema ready-made. To change a schema of this size means to make it anew, which a start should
 * not have to wait for.
 */
@Priority(Integer.MAX_VALUE)
public final class SchemaRefinement implements EventingService {

    /** Named in META-INF/services, whence SmallRye makes it. */
    public SchemaRefinement() {}

    /** No setting turns it off. */
    @Override
    public @Nullable String getConfigKey() {
        return null;
    }

    @Override
    public GraphQLSchema.Builder beforeSchemaBuild(GraphQLSchema.Builder builder) {
        return GraphQLSchema.newSchema(TypeResolvers.byName(SchemaDocument.refine(builder.build())));
    }
}
