package org.gdpr4j.spring.shop;

import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.context.annotation.Configuration;

/** An application whose records are declared. */
@Configuration(proxyBeanMethods = false)
@AutoConfigurationPackage
public class Shop {}
