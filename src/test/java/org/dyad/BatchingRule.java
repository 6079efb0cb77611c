package org.dyad;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaParameter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Collection;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Source;

/**
 * SmallRye batches {@code @Source List<X>} by source alone: all aliases of such a field get the arguments of the first.
 * So a field with arguments takes one source and loads through {@link org.dyad.graphql.KeyedLoader}.
 */
final class BatchingRule {

    private BatchingRule() {}

    static final ArchRule BATCHED_FIELDS_HAVE_NO_ARGUMENTS = methods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(GraphQLApi.class)
            .should(new ArchCondition<JavaMethod>("have no arguments beside a @Source List") {
                @Override
                public void check(JavaMethod method, ConditionEvents events) {
                    boolean batched = method.getParameters().stream().anyMatch(BatchingRule::isBatch);
                    boolean bad = batched && method.getParameters().size() > 1;
                    events.add(new SimpleConditionEvent(
                            method, !bad, method.getFullName() + " takes arguments: load through KeyedLoader"));
                }
            })
            .allowEmptyShould(true);

    private static boolean isBatch(JavaParameter parameter) {
        return parameter.isAnnotatedWith(Source.class) && parameter.getRawType().isAssignableTo(Collection.class);
    }
}
