import { expect, test } from 'vitest';
import { chooseTemplate } from '../../../core/outline/choose-template.ts';
import { templateFiles } from './templates.ts';

const templates = templateFiles.map(([, template]) => template);

test('finds the template for a kind of document', () => {
  expect(chooseTemplate(templates, 'workSummary')?.name).toBe('工作总结');
});

test('says so where there is none', () => {
  expect(chooseTemplate([], 'workSummary')).toBeNull();
});
