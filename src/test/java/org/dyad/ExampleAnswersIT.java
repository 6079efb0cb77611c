package org.dyad;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import org.dyad.ops.TestDatabase;

/** The same of the packaged service, jar or native executable, on an external database. */
@QuarkusIntegrationTest
@QuarkusTestResource(TestDatabase.class)
class ExampleAnswersIT extends ExampleAnswersTest {}
