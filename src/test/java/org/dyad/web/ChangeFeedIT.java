package org.dyad.web;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import org.dyad.ops.TestDatabase;

/** The same of the packaged service, jar or native executable. */
@QuarkusIntegrationTest
@QuarkusTestResource(TestDatabase.class)
class ChangeFeedIT extends ChangeFeedTest {}
