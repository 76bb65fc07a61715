package org.gdpr4j.spring.plain;

import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.context.annotation.Configuration;

/** An application that has never heard of the library. */
@Configuration(proxyBeanMethods = false)
@AutoConfigurationPackage
public class Plain {}
