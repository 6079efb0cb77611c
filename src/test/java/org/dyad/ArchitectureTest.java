package org.dyad;

import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethod;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.List;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** What DESIGN decided about the rooms, held. */
@AnalyzeClasses(packages = "org.dyad", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule roomsLookDown = RoomsRule.ROOMS_LOOK_DOWN;

    @ArchTest
    static final ArchRule roomsAreFreeOfCycles =
            slices().matching("org.dyad.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule seriesKnowsOnlyTheJdkAndHipparchus = classes()
            .that()
            .resideInAPackage("org.dyad.series..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("org.dyad.series..", "java..", "org.hipparchus..", "org.jspecify..");

    @ArchTest
    static final ArchRule batchedFieldsHaveNoArguments = BatchingRule.BATCHED_FIELDS_HAVE_NO_ARGUMENTS;

    @ArchTest
    static final ArchRule whatABeanNeedsIsItsConstructors = NO_CLASSES_SHOULD_USE_FIELD_INJECTION;

    @ArchTest
    static final ArchRule timeComesFromAClock = noClasses()
            .should(callMethod(LocalDate.class, "now")
                    .or(callMethod(LocalDateTime.class, "now"))
                    .or(callMethod(OffsetDateTime.class, "now"))
                    .or(callMethod(ZonedDateTime.class, "now"))
                    .or(callMethod(Year.class, "now"))
                    .or(callMethod(YearMonth.class, "now"))
                    .or(callMethod(Instant.class, "now")))
            .because("an injected java.time.Clock can be set in a test");

    @ArchTest
    static final ArchRule entitiesKeepTheDecimalsOfTheirSource = fields().that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Entity.class)
            .should()
            .notHaveRawType(double.class)
            .andShould()
            .notHaveRawType(Double.class)
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule everyPackageSaysWhereNullIsReal = classes()
            .should(new ArchCondition<JavaClass>("reside in a package with @NullMarked") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    boolean marked = type.getPackage().isAnnotatedWith(NullMarked.class);
                    events.add(new SimpleConditionEvent(
                            type, marked, type.getPackageName() + " has no package-info with @NullMarked"));
                }
            });

    @ArchTest
    static final ArchRule resolversOfFieldsAloneAreInANativeExecutable = classes()
            .that()
            .areAnnotatedWith(GraphQLApi.class)
            .and(DescribedPredicate.describe(
                    "have no query",
                    type -> type.getMethods().stream().noneMatch(method -> method.isAnnotatedWith(Query.class))))
            .should()
            .beAnnotatedWith(RegisterForReflection.class)
            .because(
                    "SmallRye calls resolvers by reflection, and Quarkus registers only those classes that have a query");

    @GraphQLApi
    static final class BatchedWithArguments {
        List<String> inForce(@Source List<String> programmes, LocalDate on) {
            return programmes;
        }
    }

    @Test
    void aBatchedFieldWithArgumentsIsFound() {
        assertThat(BatchingRule.BATCHED_FIELDS_HAVE_NO_ARGUMENTS
                        .evaluate(new ClassFileImporter().importClasses(BatchedWithArguments.class))
                        .hasViolation())
                .isTrue();
    }
}
